package org.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lumbar.Interview;
import org.lumbar.Interview.Ask;
import org.lumbar.Interview.Question;
import org.lumbar.Interview.Settled;
import org.lumbar.RuleBase;
import org.lumbar.api.QuestionType;
import org.lumbar.findings.Diagnosis;

/** A form in HTML, one page after another, filled in by somebody who knows only about a sharp pain and tingling. */
public final class Main {

    private static final Map<String, List<String>> PERSON = Map.of("pain.quality", List.of("sharp"),
            "symptoms.tingling", List.of("yes"));

    public static void main(String... arguments) {
        Interview interview = new Interview(RuleBase.packaged());
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Interview.Next next = interview.next(answers);
        while (next instanceof Ask ask) {
            System.out.println("<form>");
            for (Question question : ask.questions()) {
                System.out.println(field(question));
                answers.put(question.type().key(), PERSON.getOrDefault(question.type().key(), List.of(Interview.UNKNOWN)));
            }
            System.out.println("</form>");
            next = interview.next(answers);
        }
        Settled settled = (Settled) next;
        System.out.println("proved " + settled.proved() + " after " + answers.size() + " answers");
        System.out.println("concluded " + settled.assessment().findings(Diagnosis.class).get(0).code());
    }

    private static String field(Question question) {
        QuestionType type = question.type();
        String inputs = type.isCount()
                ? "<input type='number' name='%s' min='%d' max='%d'>".formatted(type.key(), type.least(), type.most())
                : type.answers().stream().map(answer -> "<label><input type='%s' name='%s' value='%s'> %s</label>".formatted(
                        type.isList() ? "checkbox" : "radio", type.key(), answer.value(), answer.text()))
                .collect(Collectors.joining());
        return "<fieldset><legend>%s</legend>%s<p>%s</p><ul>%s</ul></fieldset>".formatted(type.text(), inputs, question.because(),
                question.witness().stream().map("<li>%s</li>"::formatted).collect(Collectors.joining()));
    }
}
