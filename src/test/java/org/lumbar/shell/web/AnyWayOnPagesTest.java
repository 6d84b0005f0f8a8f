package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.interview.People;
import org.lumbar.shell.page.AnswerPages;
import org.lumbar.shell.page.PageWordsReader;

/** However somebody goes through the pages, the result depends on their answers alone. */
@Tag("slow")
class AnyWayOnPagesTest {

    private static final int PEOPLE = Integer.getInteger("people", 40);
    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final AnswerPages PAGES = new AnswerPages(PageWordsReader.read(Optional.empty()));

    private final Random random = new Random(5);

    @Test
    void going_back_leaving_open_changing_saving_and_resuming_lead_to_what_assess_says() {
        try (Served served = new Served()) {
            for (Map<String, List<String>> person : People.seeded(PEOPLE, 23, RULES.vocabulary())) {
                HttpResponse<String> answer = answered(served, person);
                CaseAnswers saved = saved(served, answer);

                saved.values().forEach((key, values) -> assertThat(values).as(key).isEqualTo(person.get(key)));
                assertThat(title(answer)).isEqualTo(PAGES.title(RULES.assess(saved.asCase(RULES.rulebook()))));
                assertThat(title(served.begin(saved.yaml()))).isEqualTo(title(answer));
            }
        }
    }

    private HttpResponse<String> answered(Served served, Map<String, List<String>> person) {
        HttpResponse<String> shown = served.begin("");
        for (int pages = 0; !shown.uri().getPath().endsWith("/answer"); pages++) {
            assertThat(pages).isLessThan(200);
            String here = shown.uri().getPath().substring(1);
            switch (random.nextInt(8)) {
                case 0 -> {
                    served.form(here, fields(shown, key -> List.of(any(key))));
                    shown = served.form(here, fields(shown, person::get));
                }
                case 1 -> {
                    served.form(here, fields(shown, key -> List.of(CaseAnswers.UNKNOWN)));
                    shown = served.form(here, fields(shown, person::get));
                }
                case 2 -> {
                    HttpResponse<String> back = served.get(Served.page(shown).select("main a").attr("href").substring(1));
                    shown = back.uri().getPath().equals("/") ? shown : back;
                }
                case 3 -> shown = served.begin(saved(served, shown).yaml());
                default -> shown = served.form(here, fields(shown, person::get));
            }
        }
        String key = Served.page(shown).select(".answers a").eachAttr("href").get(0).replaceFirst(".*/", "");
        String change = shown.uri().getPath().substring(1).replace("/answer", "/change/" + key);
        served.form(change, Map.of(key, any(key)));
        HttpResponse<String> changed = served.form(change, Map.of(key, person.get(key).get(0)));
        return changed.uri().getPath().endsWith("/answer") ? changed : answered(served, changed, person);
    }

    /** Straight on to the answer. */
    private static HttpResponse<String> answered(Served served, HttpResponse<String> page, Map<String, List<String>> person) {
        HttpResponse<String> shown = page;
        while (!shown.uri().getPath().endsWith("/answer")) {
            shown = served.form(shown.uri().getPath().substring(1), fields(shown, person::get));
        }
        return shown;
    }

    /** The answers of a page; each question has one here. */
    private static Map<String, String> fields(HttpResponse<String> shown, java.util.function.Function<String, List<String>> answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        Served.keys(shown).forEach(key -> fields.put(key, answers.apply(key).get(0)));
        return fields;
    }

    private String any(String key) {
        QuestionType question = RULES.vocabulary().question(key).orElseThrow();
        return question.isCount() ? "9" : question.words().get(random.nextInt(question.words().size()));
    }

    private static CaseAnswers saved(Served served, HttpResponse<String> shown) {
        String text = served.get(shown.uri().getPath().substring(1).replaceFirst("^(i/[^/]+)/.*", "$1/case.yaml")).body();
        return CaseAnswers.of(text, RULES.rulebook()).answers().orElseThrow();
    }

    private static String title(HttpResponse<String> answer) {
        return Served.page(answer).select("h1").first().ownText();
    }
}
