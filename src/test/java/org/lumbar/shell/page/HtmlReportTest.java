package org.lumbar.shell.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Examples;
import org.lumbar.api.Item;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.report.Names;
import org.lumbar.shell.report.Outcome;

@Tag("slow")
class HtmlReportTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final PageWords WORDS = PageWordsReader.read(Optional.empty());
    private static final Map<Case, String> EXAMPLES = Examples.of(RULES.rulebook()).stream()
            .collect(Collectors.toMap(one -> one, one -> html(one), (a, b) -> a, LinkedHashMap::new));
    private static final String SCRIPT = "<script>alert('\"&')</script>";

    @Test
    void one_case_is_one_self_contained_file() {
        EXAMPLES.forEach((one, text) -> {
            Document page = Jsoup.parse(text);

            assertThat(text.getBytes(StandardCharsets.UTF_8)).as(one.source()).hasSizeLessThan(60_000);
            assertThat(page.select("script, img, iframe, object, link[rel=stylesheet]")).as(one.source()).isEmpty();
            assertThat(page.select("[src], a[href^=/], a[href^=http], [style], [onclick]")).as(one.source()).isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .isEqualTo(PageAssets.FILE_POLICY).contains("default-src 'none'", "style-src 'sha256-");
        });
    }

    @Test
    void every_conclusion_appears_on_the_page() {
        for (Case one : EXAMPLES.keySet()) {
            Outcome.Assessed assessed = (Outcome.Assessed) Outcome.of(RULES, one);
            String page = Jsoup.parse(EXAMPLES.get(one)).text();
            assessed.assessment().proof().findings().stream()
                    .filter(finding -> RULES.rulebook().type(Item.of(finding).type())
                            .filter(type -> !type.heading().isEmpty() && !type.name().equals("Question")).isPresent())
                    .map(finding -> Names.says(RULES.rulebook(), finding)).map(HtmlReportTest::unstopped)
                    .forEach(sentence -> assertThat(page).as(one.source()).contains(sentence));
        }
    }

    @Test
    void no_card_heading_and_no_emergency_appears_twice() {
        EXAMPLES.forEach((one, text) -> {
            Document page = Jsoup.parse(text);
            assertThat(page.select(".card h2").eachText().stream().map(heading -> heading.replaceFirst("^.*advice: ", "")))
                    .as(one.source()).doesNotHaveDuplicates();

            page.select("details").remove();
            assertThat(page.body().text().split("numbness or tingling around your genitals", -1)).as(one.source())
                    .hasSizeLessThanOrEqualTo(2);
        });
    }

    @Test
    void no_key_and_no_code_reaches_a_reader() {
        for (Case one : EXAMPLES.keySet()) {
            Element content = Jsoup.parse(EXAMPLES.get(one)).body();
            content.select("code").remove();

            assertThat(content.text()).as(one.source()).doesNotContainPattern("[A-Z]{3,}_[A-Z]+")
                    .doesNotContainPattern("\\b(?i:pain|symptoms|training|form|history|medication)\\.[a-z]");
        }
    }

    @Test
    void an_injury_comes_with_the_red_card_and_no_advice_to_ease_it() {
        Document page = Jsoup.parse(html(new Case("", "a.yaml", List.of(new PainQuality(Quality.SHARP),
                new InjurySign(Sign.TINGLING, YesNo.YES)), List.of())));

        assertThat(page.select("h1").text()).endsWith("This is likely an injury, not mere soreness");
        assertThat(page.select(".card.now h2").text()).isEqualTo("Urgent advice: What to do now");
        assertThat(page.select(".card.now .steps li")).hasSize(3);
        assertThat(page.select(".card.now .steps li").first().text()).startsWith("Stop every activity");
        assertThat(page.select(".card.ease")).isEmpty();
        assertThat(page.select("h2").eachText()).doesNotContain("For your training")
                .noneMatch(heading -> heading.endsWith("professional if:"));
    }

    @Test
    void whoever_is_to_see_a_professional_now_gets_no_list_of_when_to_see_one() {
        assertThat(example("sore-for-twenty-one-days").select("h2").eachText())
                .contains("Non-urgent advice: What to do now").noneMatch(heading -> heading.endsWith("professional if:"));
    }

    @Test
    void parts_are_ordered_by_importance() {
        Document page = example("new-to-the-deadlift-sore-the-day-after");

        assertThat(page.select("h1, h2").eachText().stream().map(text -> text.replaceFirst("^.*: (?=See)", "")))
                .containsSubsequence("What to do now", "See a medical professional if:", "What may have contributed",
                        "For your training", "Your answers", "How we know");
        assertThat(page.select("details summary").eachText()).contains("What would change this answer")
                .anyMatch(text -> text.startsWith("Why: This is most likely delayed-onset"));
    }

    @Test
    void the_effect_of_another_answer_is_what_the_rules_conclude() {
        Document page = example("new-to-the-deadlift-sore-the-day-after");

        assertThat(page.select("details:contains(What would change this answer) li").eachText())
                .anyMatch(text -> text.contains("Tingling – Yes") && text.endsWith("This is likely an injury, not mere soreness"))
                .noneMatch(text -> text.endsWith(page.select("h1").first().ownText()));
    }

    @Test
    void a_case_title_is_only_ever_text() {
        Document page = Jsoup.parse(html(new Case(SCRIPT, SCRIPT, List.of(new PainQuality(Quality.DULL)), List.of())));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h1 .caption").text()).isEqualTo(SCRIPT);
        assertThat(page.select("code").text()).contains(SCRIPT);
    }

    @Test
    void several_cases_are_sections_of_one_page_and_share_no_id() {
        Case one = new Case("One", "a.yaml", List.of(new PainQuality(Quality.SHARP)), List.of());
        Case two = new Case("Two", "b.yaml", List.of(new InjurySign(Sign.TINGLING, YesNo.YES)), List.of());
        Document page = Jsoup.parse(html(one, two));

        assertThat(page.select("html")).hasSize(1);
        assertThat(page.select("article h1 .caption").eachText()).containsExactly("One", "Two");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.title()).isEqualTo("Answers – Lumbar");
    }

    @Test
    void boxes_of_a_picture_do_not_touch_and_lie_within_it() {
        int seen = 0;
        for (Case one : EXAMPLES.keySet()) {
            List<Element> boxes = Jsoup.parse(EXAMPLES.get(one)).select("svg rect");
            seen += boxes.size();
            for (Element box : boxes) {
                Element svg = box.closest("svg");
                String[] view = svg.attr("viewBox").split(" ");
                assertThat(at(box, "y") + at(box, "height")).isLessThan(Integer.parseInt(view[3]));
                assertThat(at(box, "x") + at(box, "width")).isLessThan(Integer.parseInt(view[2]));
                assertThat(boxes).as(one.source()).noneMatch(other -> other != box && other.closest("svg") == svg && overlap(box, other));
            }
        }
        assertThat(seen).isGreaterThan(EXAMPLES.size());
    }

    @Test
    void without_a_case_there_is_nothing() {
        assertThat(html()).isEmpty();
    }

    private static Document example(String name) {
        return Jsoup.parse(EXAMPLES.entrySet().stream().filter(entry -> entry.getKey().source().contains(name))
                .findFirst().orElseThrow().getValue());
    }

    private static boolean overlap(Element one, Element other) {
        return at(one, "x") <= at(other, "x") + at(other, "width") && at(other, "x") <= at(one, "x") + at(one, "width")
                && at(one, "y") <= at(other, "y") + at(other, "height") && at(other, "y") <= at(one, "y") + at(one, "height");
    }

    private static int at(Element box, String attribute) {
        return Integer.parseInt(box.attr(attribute));
    }

    private static String unstopped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String html(Case... cases) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        try (HtmlReport report = new HtmlReport(out, WORDS, RULES)) {
            Stream.of(cases).map(one -> Outcome.of(RULES, one)).forEach(report::add);
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
