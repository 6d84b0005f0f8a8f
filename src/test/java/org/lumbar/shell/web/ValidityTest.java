package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;

import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.shell.cli.Main;
import org.xml.sax.SAXException;

/** Every kind of page is valid HTML and CSS. */
@Tag("slow")
class ValidityTest {

    private static final String INJURED = "pain: {quality: sharp, days: 3}\nsymptoms: {tingling: yes}\n";
    private static final String ODD = "case: A <b> & title\npain: {felt: yes, days: 30}\nsymptoms: {tingling: yes}\n";

    @AutoClose
    private static final Served SERVED = new Served();

    @Test
    void each_page_that_is_served_is_valid() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", SERVED.get("").body());
        pages.put("start, unanswered", SERVED.form("i", Map.of("case", "")).body());
        pages.put("start, a case that cannot be read", SERVED.begin("pain: {quality: <b>}").body());
        pages.put("one of these", SERVED.form("i", Map.of("notice", "some")).body());
        pages.put("gone", SERVED.get("i/gone/1").body());
        for (String saved : List.of("", INJURED, ODD, "pain: {felt: no}\n")) {
            interview(saved, pages);
        }
        assertThat(pages.size()).isGreaterThan(30);
        assertThat(faults(pages)).isEmpty();
    }

    @Test
    void what_is_not_valid_is_noticed() throws Exception {
        assertThat(faults(Map.of("a page", "<!doctype html><title>A page</title><p></b>"))).isNotEmpty();
    }

    @Test
    void each_page_in_a_file_is_valid() throws Exception {
        String example = "examples/back-after-a-lay-off.yaml";
        assertThat(faults(Map.of("assess", lumbar("assess", "--format", "html", example),
                "how", lumbar("how", "--format", "html", example, "DOMS"),
                "rules", lumbar("rules", "--format", "html"),
                "another subject", lumbar("assess", "--format", "html", "--rules", "src/it/plants/rules", "src/it/plants/examples"))))
                .isEmpty();
    }

    /** All screens of an interview, an answer to the first that is none, each change, and the page to be saved. */
    private static void interview(String saved, Map<String, String> pages) {
        HttpResponse<String> shown = SERVED.begin(saved);
        for (int screen = 1; !shown.uri().getPath().endsWith("/answer"); screen++) {
            pages.put(saved.replace('\n', ' ') + " question " + screen, shown.body());
            pages.put(saved.replace('\n', ' ') + " question " + screen + ", unanswered", SERVED.answer(shown, "").body());
            shown = SERVED.answer(shown, "unknown");
        }
        pages.put(saved.replace('\n', ' ') + " answer", shown.body());
        String base = shown.uri().getPath().substring(1).replace("/answer", "");
        pages.put(saved.replace('\n', ' ') + " answer to be saved", SERVED.get(base + "/answer.html").body());
        pages.put(saved.replace('\n', ' ') + " more", SERVED.get(base + "/more").body());
        Served.page(shown).select(".answers a").eachAttr("href").forEach(change ->
                pages.put(change, SERVED.get(change.substring(1)).body()));
        pages.put(saved.replace('\n', ' ') + " changed", SERVED.form(base + "/change/pain.days", Map.of("pain.days", "20")).body());
    }

    /** The validator goes deep into its schema. */
    private static List<String> faults(Map<String, String> pages) throws Exception {
        FutureTask<List<String>> faults = new FutureTask<>(() -> validated(pages));
        new Thread(null, faults, "validator", 1 << 26).start();
        return faults.get();
    }

    private static List<String> validated(Map<String, String> pages) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        StringBuilder faults = new StringBuilder();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            InputStream text = new ByteArrayInputStream(page.getValue().getBytes(StandardCharsets.UTF_8));
            try {
                validator.validate(text).lines().forEach(line -> faults.append(page.getKey()).append(" ").append(line).append('\n'));
            } catch (IOException | SAXException broken) {
                faults.append(page.getKey()).append(" ").append(' ').append(broken).append('\n');
            }
        }
        // the validator does not know what opens folds in print, nor that a policy can name a hash
        return faults.toString().lines().filter(line -> !line.contains("::details-content")
                && !line.contains("Inline style violates Content Security Policy (meta tag)")).toList();
    }

    private static String lumbar(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8), System.err, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
