package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Without;

/** An interview from the first page to the answer. */
@Tag("slow")
class InterviewPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    private static final String SORE = """
            pain: {quality: dull, onset: next-day, days: 2}
            symptoms: {reduced-range-of-motion: no, tingling: no, altered-function: unknown, discoloration: no}
            training: {adaptation: returning}
            """;

    @AutoClose
    private static final Served SERVED = new Served();

    @Test
    void the_emergency_notice_comes_first_and_must_be_answered() {
        Document start = Served.page(SERVED.get(""));
        HttpResponse<String> unanswered = SERVED.form("i", Map.of("case", ""));

        assertThat(start.select(".card.emergency h2").text()).contains("Get emergency care now");
        assertThat(start.select("input[type=radio][checked]")).isEmpty();
        assertThat(unanswered.statusCode()).isEqualTo(422);
        assertThat(Served.page(unanswered).title()).startsWith("Error: ");
        assertThat(Served.page(unanswered).select("[role=alert] a").attr("href")).isEqualTo("#none");
    }

    @Test
    void an_emergency_ends_the_interview_with_a_way_back() {
        HttpResponse<String> some = SERVED.form("i", Map.of("notice", "some"));

        assertThat(some.uri().getPath()).isEqualTo("/i");
        assertThat(Served.page(some).select(".card.emergency")).hasSize(1);
        assertThat(Served.page(some).select("form")).isEmpty();
        assertThat(Served.page(some).select("main a").attr("href")).isEqualTo("/");
    }

    @Test
    void every_question_can_be_answered_with_unknown_and_none_is_preselected() {
        HttpResponse<String> shown = SERVED.begin("");
        int questions = 0;
        int screens = 0;
        while (!shown.uri().getPath().endsWith("/answer")) {
            Document page = Served.page(shown);
            assertThat(page.select("input[checked]")).isEmpty();
            assertThat(page.select("input[value=unknown]")).isNotEmpty();
            assertThat(page.select("h1 .caption").text()).startsWith("Question " + ++screens);
            questions += Served.keys(shown).size();
            shown = SERVED.answer(shown, "unknown");
        }

        assertThat(screens).isBetween(3, 12);
        assertThat(Served.page(shown).select(".answers dd:contains(Not known)")).hasSize(questions);
        assertThat(Served.page(shown).select(".card.ease")).isEmpty();
    }

    @Test
    void an_invalid_answer_is_rejected_and_stays_on_the_page() {
        HttpResponse<String> first = SERVED.begin("");
        HttpResponse<String> empty = SERVED.answer(first, "");
        HttpResponse<String> odd = SERVED.answer(first, SCRIPT);

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Served.page(empty).title()).startsWith("Error: ");
        assertThat(Served.page(empty).select("[role=alert] a").text()).isEqualTo("Choose an answer, or say that you do not know.");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(Served.page(odd).select("script")).hasSize(1);
        assertThat(Served.page(odd).select("img")).isEmpty();
    }

    @Test
    void a_number_is_checked_and_what_was_typed_stays() {
        HttpResponse<String> begun = SERVED.begin("pain: {quality: dull}");
        String change = begun.uri().getPath().replaceFirst("^/(i/[^/]+)/.*", "$1/change/pain.days");
        for (String wrong : List.of("-1", "two", "2.5", "99999999999", SCRIPT, "1\nsymptoms:\n  tingling: no")) {
            Document page = Served.page(SERVED.form(change, Map.of("pain.days", wrong)));

            assertThat(page.select("[role=alert]").text()).contains("whole number, 0 or more");
            assertThat(page.select("input.number").attr("value")).isEqualTo(wrong);
            assertThat(page.select("script")).hasSize(1);
        }
        assertThat(Served.page(SERVED.form(change, Map.of("pain.days", " 2 "))).select("[role=alert]")).isEmpty();
    }

    @Test
    void a_pasted_case_is_continued_and_questions_answered_unknown_are_not_asked_again() {
        HttpResponse<String> shown = SERVED.begin(SORE);
        Document page = Served.page(shown);

        assertThat(page.text()).contains("Not known");
        String saved = SERVED.get(shown.uri().getPath().replaceFirst("^/(i/[^/]+)/.*", "$1/case.yaml")).body();
        assertThat(saved).contains("quality: dull", "altered-function: unknown", "adaptation: returning");
        for (int screens = 0; !shown.uri().getPath().endsWith("/answer"); screens++) {
            assertThat(screens).isLessThan(12);
            assertThat(Served.keys(shown)).isNotEmpty().doesNotContain("symptoms.altered-function");
            shown = SERVED.answer(shown, "unknown");
        }
    }

    @Test
    void a_case_that_cannot_be_read_is_refused_with_the_place_and_stays() {
        Document page = Served.page(SERVED.begin("pain: {quality: " + "<script>" + "}"));

        assertThat(page.select("[role=alert] a").text()).startsWith("Line 1: ");
        assertThat(page.select("textarea").text()).isEqualTo("pain: {quality: <script>}");
        assertThat(page.select("script")).hasSize(1);
        assertThat(Served.page(SERVED.begin("pain: {quality: dull}\n---\npain: {quality: sharp}")).select("[role=alert]").text())
                .contains("2 cases");
    }

    @Test
    void pasted_input_is_text_wherever_it_appears() {
        HttpResponse<String> shown = SERVED.begin("case: |\n  " + SCRIPT + "\npain: {quality: sharp}\nsymptoms: {tingling: yes, "
                + "reduced-range-of-motion: no, altered-function: no, discoloration: no, other-unusual: no}\n"
                + "training: {adaptation: adapted, rest-days: 2}");
        while (!shown.uri().getPath().endsWith("/answer")) {
            shown = SERVED.answer(shown, "unknown");
        }

        assertThat(Served.page(shown).select("h1 .caption").text()).isEqualTo(SCRIPT);
        assertThat(Served.page(shown).select("script")).hasSize(1);
        assertThat(Served.page(shown).select("img")).isEmpty();
    }

    @Test
    void going_back_shows_what_was_answered_and_keeps_what_came_later() {
        HttpResponse<String> second = SERVED.answer(SERVED.begin(""), "dull");
        List<String> signs = Served.keys(second);
        HttpResponse<String> third = SERVED.answer(second, "unknown");
        HttpResponse<String> back = SERVED.get(Served.page(third).select("main a").attr("href").substring(1));

        assertThat(signs).doesNotContain("pain.quality");
        assertThat(Served.page(back).select("input[value=unknown][checked]")).hasSameSizeAs(signs);
        String interview = second.uri().getPath().replaceFirst("^/(i/[^/]+)/.*", "$1");
        HttpResponse<String> first = SERVED.get(interview + "/1");
        assertThat(Served.page(first).select("input[value=dull][checked]")).hasSize(1);
        assertThat(Served.page(SERVED.answer(first, "mild-burn")).select("h1").text())
                .isEqualTo(Served.page(third).select("h1").text());
        assertThat(SERVED.get(interview + "/case.yaml").body()).contains("quality: mild-burn")
                .contains(signs.stream().map(key -> key.replaceFirst(".*[.]", "") + ": unknown").toList());
    }

    @Test
    void a_change_keeps_the_other_answers_and_says_what_it_did() {
        HttpResponse<String> answer = answered(SORE);
        String base = answer.uri().getPath().substring(1).replace("/answer", "");
        int answers = Served.page(answer).select(".answers div").size();

        Document page = Served.page(SERVED.form(base + "/change/symptoms.tingling", Map.of("symptoms.tingling", "yes")));

        assertThat(page.select("[role=status]").text()).contains("This is likely an injury, not mere soreness. Before: ");
        assertThat(page.select(".answers div")).hasSize(answers);
        assertThat(page.select(".card.emergency")).hasSize(1);
        assertThat(page.select(".card.now")).hasSize(1);
    }

    @Test
    void more_questions_can_be_asked_and_left() {
        HttpResponse<String> answer = answered(SORE);
        Element more = Served.page(answer).select(".more a").first();
        HttpResponse<String> question = SERVED.get(more.attr("href").substring(1));

        assertThat(question.uri().getPath()).matches("/i/[\\w-]{22}/\\d+");
        assertThat(Served.page(question).select(".actions a").attr("href")).isEqualTo(answer.uri().getPath());
    }

    @Test
    void faults_of_one_kind_share_a_screen_each_with_its_own_answer() {
        HttpResponse<String> shown = SERVED.get(Served.page(answered(SORE)).select(".more a").attr("href").substring(1));
        while (Served.page(shown).select("fieldset").size() == 1) {
            shown = SERVED.answer(shown, "unknown");
        }
        Document page = Served.page(shown);
        Map<String, String> form = new LinkedHashMap<>();
        page.select("fieldset").forEach(fieldset -> form.put(fieldset.select("input").attr("name"), "no"));

        assertThat(form.size()).isGreaterThan(1);
        assertThat(page.select("fieldset")).allMatch(fieldset -> fieldset.select("input[type=radio]").size() == 3);
        String action = page.select("form").attr("action").substring(1);
        assertThat(SERVED.form(action, Map.of(form.keySet().iterator().next(), "no")).statusCode()).isEqualTo(422);
        assertThat(SERVED.form(action, form).statusCode()).isEqualTo(200);
    }

    @Test
    void answers_and_page_can_be_saved() {
        HttpResponse<String> answer = answered(SORE);
        String base = answer.uri().getPath().substring(1).replace("answer", "");
        HttpResponse<String> file = SERVED.get(base + "case.yaml");
        HttpResponse<String> page = SERVED.get(base + "answer.html");

        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"case.yaml\"");
        assertThat(Served.page(answered(file.body())).select("h1").text())
                .isEqualTo(Served.page(answer).select("h1").text());
        assertThat(Served.page(page).select("script, a[href^=/]")).isEmpty();
        assertThat(Served.page(page).select("h1").text()).isEqualTo(Served.page(answer).select("h1").text());
    }

    @Test
    void an_interview_that_is_not_kept_says_what_to_do() {
        HttpResponse<String> gone = SERVED.get("i/AAAAAAAAAAAAAAAAAAAAAA/1");

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(Served.page(gone).select("main").text()).contains("paste them at the start");
    }

    @Test
    void no_answer_appears_in_a_URL() {
        HttpResponse<String> shown = SERVED.begin("");
        while (!shown.uri().getPath().endsWith("/answer")) {
            assertThat(shown.uri().getQuery()).isNull();
            assertThat(shown.uri().getPath()).matches("/i/[\\w-]{22}/\\d+");
            assertThat(Served.page(shown).select("form")).isNotEmpty().allMatch(form -> form.attr("method").equals("post"));
            shown = SERVED.answer(shown, "unknown");
        }
    }

    @Test
    void fifty_interviews_at_once_keep_apart() {
        ExecutorService people = Executors.newFixedThreadPool(50);
        List<CompletableFuture<String>> titles = IntStream.range(0, 50).mapToObj(number -> CompletableFuture.supplyAsync(
                () -> Served.page(answered("case: Number " + number + "\npain: {quality: dull, days: " + number + "}\n"))
                        .select("h1 .caption, .answers div:contains(Days) dd").text(), people)).toList();

        assertThat(IntStream.range(0, 50).allMatch(number -> titles.get(number).join()
                .startsWith("Number " + number + " " + number + " "))).isTrue();
        people.shutdown();
    }

    @Test
    void without_a_solver_the_rules_ask_in_their_own_order_and_nothing_is_called_proved() {
        Without.library("logicng", InterviewPagesTest.class, "withoutASolver");
    }

    static void withoutASolver() {
        HttpResponse<String> first = SERVED.begin("");
        HttpResponse<String> answer = answered(SORE);
        String next = SERVED.json("next-question", "{\"pain\": {\"quality\": \"sharp\"}, \"symptoms\": {\"tingling\": \"yes\"}}").body();
        SERVED.close();

        assertThat(Served.page(first).select("h1").text()).startsWith("Question 1 How does it feel");
        assertThat(Served.page(first).select("details").text()).contains("It is not proved that nothing else matters: to say what holds for every case");
        assertThat(Served.page(answer).select("article").text()).contains("It is not proved that nothing else matters: to say what holds for every case");
        assertThat(next).contains("\"settled\": true", "\"proved\": false", "add org.logicng:logicng");
    }

    @Test
    void a_page_takes_at_most_60_kilobytes() {
        assertThat(answered(SORE).body().length()).isLessThan(60_000);
        assertThat(SERVED.begin("").body().length()).isLessThan(60_000);
    }

    private static HttpResponse<String> answered(String saved) {
        HttpResponse<String> shown = SERVED.begin(saved);
        while (!shown.uri().getPath().endsWith("/answer")) {
            shown = SERVED.answer(shown, "unknown");
        }
        return shown;
    }
}
