package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.page.PageWords.Notice;

/** The content of a page with one question, or several asked together. */
public record QuestionPage(String action, String back, String caption, List<Field> fields, String reason,
        List<String> why, List<GivenAnswer> given, Optional<Notice> notice, String skip) {

    public QuestionPage {
        fields = List.copyOf(fields);
        why = List.copyOf(why);
        given = List.copyOf(given);
    }

    /** A question with what was entered for it. */
    public record Field(QuestionType question, List<String> values, String fault) {
        public Field {
            values = List.copyOf(values);
        }

        /** {@return the question itself, without its explanation} */
        public String asks() {
            return parts()[0];
        }

        /** {@return the explanation of the question; often empty} */
        public String adds() {
            return parts().length > 1 ? parts()[1] : "";
        }

        private String[] parts() {
            return question.text().split("(?<=[?]) ", 2);
        }

        /** {@return whether an answer was entered} */
        public boolean has(String value) {
            return values.contains(value);
        }

        /** {@return the number that was entered, or what was entered instead} */
        public String number() {
            return values.stream().filter(value -> !value.equals(AnswerWords.UNKNOWN)).findFirst().orElse("");
        }
    }

    /** {@return the title of the browser window, which says if something is wrong} */
    public String title() {
        return fields.stream().anyMatch(field -> !field.fault().isEmpty()) ? "Error: " + heading() : heading();
    }

    /** {@return the question, or the heading of several} */
    public String heading() {
        return fields.size() == 1 ? fields.get(0).asks() : "A few questions together";
    }
}
