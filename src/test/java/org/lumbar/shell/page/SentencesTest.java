package org.lumbar.shell.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Examples;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.report.Outcome;

/** The sentences of a page are short, for readers who are worried. */
@Tag("slow")
class SentencesTest {

    private static final int LONGEST = 25;
    private static final int MIDDLE = 12;
    private static final String END = "(?<=[.?!;:])\\s|(?<=[.?!]\\))\\s";

    @Test
    void no_sentence_of_an_answer_is_long_and_half_are_short() {
        CompiledRules rules = CompiledRules.packaged();
        Set<String> sentences = new TreeSet<>();
        rules.vocabulary().questions().forEach(question -> sentences.addAll(List.of(question.text().split(END))));
        for (Case one : Examples.of(rules.rulebook())) {
            for (Element element : Jsoup.parse(html(rules, one)).select("main h1, main h2, main p, main li")) {
                element.select(".caption, cite, ul, ol").remove();
                sentences.addAll(List.of(element.text().replaceAll("\\((?:[KC]\\d+[^()]*|[^()]*paragraph[^()]*)\\)", "")
                        .split(END)));
            }
        }
        List<Integer> lengths = sentences.stream().map(one -> one.split("\\s+").length).sorted().toList();
        System.out.println("sentences: " + lengths.size() + ", median " + lengths.get(lengths.size() / 2) + " words, most "
                + lengths.get(lengths.size() - 1));
        List<String> longOnes = new ArrayList<>(sentences);
        longOnes.removeIf(one -> one.split("\\s+").length <= LONGEST);
        assertThat(longOnes).isEmpty();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MIDDLE);
    }

    private static String html(CompiledRules rules, Case one) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HtmlReport report = new HtmlReport(new PrintStream(bytes, true, StandardCharsets.UTF_8),
                PageWordsReader.read(Optional.empty()), rules);
        report.add(Outcome.of(rules, one));
        report.close();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
