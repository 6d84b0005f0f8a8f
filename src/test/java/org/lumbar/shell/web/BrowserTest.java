package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser: accessible, and usable with the keyboard alone or without scripts. */
@Tag("slow")
class BrowserTest {

    private static final String SORE = """
            case: Back after a break
            pain: {quality: dull, onset: next-day, days: 2}
            symptoms: {reduced-range-of-motion: no, tingling: no, altered-function: no, discoloration: no}
            training: {adaptation: returning, reps-per-set: 12, rest-days: 0}
            """;
    private static final String INJURED = """
            pain: {quality: sharp, onset: straight-after, days: 3}
            symptoms: {reduced-range-of-motion: no, tingling: yes, altered-function: unknown, discoloration: no}
            training: {adaptation: adapted, reps-per-set: 5}
            """;
    private static final String ODD = "pain: {felt: yes}\nsymptoms: {tingling: yes, other-unusual: unknown}\n";
    private static final List<String> PATHS = new ArrayList<>();

    private static Served served;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        if (!Browser.isThere()) {
            System.out.println("no Chromium here (" + Browser.PLACES + "): the pages are not tested in a browser");
        }
        assumeTrue(Browser.isThere(), "no Chromium here");
        served = new Served();
        browser = new Browser();
        String sore = path(answered(SORE));
        String base = sore.replace("/answer", "");
        PATHS.addAll(List.of("", sore, path(answered(INJURED)), path(answered(ODD)), path(served.begin("")), base + "/1",
                base + "/change/pain.days", base + "/change/pain.quality", base + "/more", "i/gone/1"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            served.close();
        }
    }

    @Test
    void every_page_is_accessible_light_or_dark_wide_or_narrow() {
        List<String> violations = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            browser.media("screen", scheme);
            for (int width : List.of(320, 1000)) {
                browser.view(width, 900);
                for (int page = 0; page < PATHS.size(); page++) {
                    show(PATHS.get(page));
                    browser.picture(page + "-" + scheme + "-" + width);
                    browser.unfold();
                    String where = scheme + " " + width + " /" + PATHS.get(page) + ": ";
                    browser.violations().forEach(found -> violations.add(where + found));
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void the_page_of_an_error_is_accessible() {
        for (String scheme : List.of("light", "dark")) {
            browser.media("screen", scheme);
            show("");
            press("Continue");

            assertThat(browser.driver().getTitle()).startsWith("Error: ");
            assertThat(browser.violations()).as(scheme).isEmpty();
        }
    }

    @Test
    void at_four_times_the_size_nothing_has_to_be_scrolled_sideways() {
        for (int width : List.of(320, 640)) {
            browser.view(width, 256);
            for (String path : PATHS) {
                show(path);
                browser.unfold();
                assertThat(browser.says("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(width + " /" + path).isEqualTo(true);
            }
        }
    }

    @Test
    void the_whole_interview_can_be_held_with_the_keyboard() {
        browser.view(1000, 900);
        show("");
        browser.tabTo("input[name=notice]");
        browser.keys(Keys.SPACE);
        browser.leave(() -> browser.keys(Keys.ENTER));
        int questions = 0;
        while (!browser.driver().getCurrentUrl().endsWith("/answer")) {
            assertThat(++questions).isLessThan(20);
            for (String key : browser.all("main form input").stream().map(field -> field.getDomAttribute("name")).distinct().toList()) {
                browser.tabTo("main form input[name='" + key + "']");
                browser.keys("text".equals(browser.focused().getDomAttribute("type")) ? "2" : Keys.SPACE);
            }
            browser.leave(() -> browser.keys(Keys.ENTER));
        }
        assertThat(questions).isGreaterThan(1);
        assertThat(browser.find("h1").getText()).startsWith("Your answer");
        browser.tabTo("details summary");
        Object open = browser.says("document.activeElement.parentElement.open");
        browser.keys(Keys.ENTER);
        assertThat(browser.says("document.activeElement.parentElement.open")).isNotEqualTo(open);
    }

    @Test
    void the_error_summary_has_the_focus_and_leads_to_its_field() {
        show("");
        press("Continue");
        WebElement summary = browser.focused();

        assertThat(summary.getDomAttribute("role")).isEqualTo("alert");
        summary.findElement(By.tagName("a")).click();
        assertThat(browser.driver().getCurrentUrl()).endsWith("#none");
    }

    @Test
    void our_own_forms_are_let_in() {
        show("");
        browser.find("input[value=none]").click();
        press("Continue");

        assertThat(browser.driver().getCurrentUrl()).matches(".*/i/[\\w-]{22}/1");
    }

    @Test
    void a_file_is_read_into_the_text_and_print_is_offered() throws IOException {
        Path file = Files.writeString(Files.createTempFile("case", ".yaml"), SORE);
        show("");
        browser.unfold();
        browser.find("#file").sendKeys(file.toAbsolutePath().toString());

        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(any -> SORE.equals(browser.find("#case").getDomProperty("value")));
        show(PATHS.get(1));
        assertThat(browser.find("[data-print]").isDisplayed()).isTrue();
        Files.delete(file);
    }

    @Test
    void no_page_loads_anything_else_or_breaks_its_own_policy() {
        for (String path : PATHS) {
            show(path);
            assertThat(browser.says("performance.getEntriesByType('resource').length")).as(path).isEqualTo(0L);
        }
        assertThat(browser.driver().manage().logs().get("browser").getAll().stream().map(Object::toString)
                .filter(entry -> !entry.contains("status of 404") && !entry.contains("status of 422"))).isEmpty();
    }

    @Test
    void in_print_all_folds_are_open_and_controls_are_gone() {
        show(PATHS.get(1));
        browser.media("print", "light");
        browser.view(794, 1123);

        assertThat(browser.all(".actions, .more, .control, .answers dd + dd")).noneMatch(WebElement::isDisplayed);
        assertThat((long) browser.says("document.querySelectorAll('details > :not(summary)').length")).isPositive();
        assertThat(browser.says("[...document.querySelectorAll('details > :not(summary)')].filter(one => !one.checkVisibility()).length"))
                .isEqualTo(0L);
        browser.picture("print");
        browser.media("screen", "light");
    }

    @Test
    void everything_works_without_scripts() {
        try (Browser plain = new Browser("--blink-settings=scriptEnabled=false")) {
            plain.driver().get(served.address());
            choose(plain, "input[value=none]");
            int questions = 0;
            while (!plain.driver().getCurrentUrl().endsWith("/answer")) {
                assertThat(++questions).isLessThan(20);
                choose(plain, "input[value=unknown]");
            }
            assertThat(plain.find("h1").getText()).startsWith("Your answer");
            assertThat(plain.find("[data-print]").isDisplayed()).isFalse();
        }
    }

    /** Where no script runs, only the address tells that there is another page. */
    private static void choose(Browser plain, String answer) {
        String before = plain.driver().getCurrentUrl();
        plain.all(answer).forEach(WebElement::click);
        plain.find("button.button").click();
        new WebDriverWait(plain.driver(), Duration.ofSeconds(10)).ignoring(StaleElementReferenceException.class)
                .until(any -> !plain.driver().getCurrentUrl().equals(before) && !plain.all("footer").isEmpty());
    }

    private static void show(String path) {
        browser.driver().get(served.address() + path);
    }

    private static void press(String button) {
        browser.leave(() -> browser.driver().findElement(By.xpath("//button[text()='" + button + "']")).click());
    }

    private static HttpResponse<String> answered(String saved) {
        HttpResponse<String> shown = served.begin(saved);
        while (!shown.uri().getPath().endsWith("/answer")) {
            shown = served.answer(shown, "unknown");
        }
        return shown;
    }

    private static String path(HttpResponse<String> response) {
        return response.uri().getPath().substring(1);
    }
}
