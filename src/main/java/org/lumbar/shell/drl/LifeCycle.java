package org.lumbar.shell.drl;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a rule is in use, a draft or retired, and when it was reviewed, from {@code @status} and {@code @reviewed}. */
public record LifeCycle(Status status, Optional<LocalDate> since, String why, Optional<LocalDate> reviewed, String by) {

    static final String STATUS = "status";
    static final String REVIEWED = "reviewed";

    private static final String HINT = "write @status(\"draft\") or @status(\"retired\", \"2026-11-25\", \"why\")";

    public enum Status { IN_USE, DRAFT, RETIRED }

    static LifeCycle of(Rule rule) {
        List<String> status = words(rule, STATUS);
        List<String> reviewed = words(rule, REVIEWED);
        return new LifeCycle(status(status), status.size() > 1 ? date(status.get(1)) : Optional.empty(),
                status.size() > 2 ? status.get(2) : "", reviewed.isEmpty() ? Optional.empty() : date(reviewed.get(0)),
                reviewed.size() > 1 ? reviewed.get(1) : "");
    }

    static void check(Rule rule, Cursor cursor) {
        rule.annotation(STATUS).ifPresent(annotation -> {
            List<String> words = words(rule, STATUS);
            boolean isDraft = words.equals(List.of("draft"));
            boolean isRetired = words.size() == 3 && words.get(0).equals("retired") && date(words.get(1)).isPresent()
                    && !words.get(2).isBlank();
            if (!isDraft && !isRetired) {
                cursor.note(RuleFault.WRONG_STATUS, annotation.at(), status(words) == Status.RETIRED
                        ? "a rule is retired with a date and a reason" : "the status of a rule is draft or retired", HINT);
            }
        });
        rule.annotation(REVIEWED).ifPresent(annotation -> {
            List<String> words = words(rule, REVIEWED);
            if (words.size() != 2 || date(words.get(0)).isEmpty() || words.get(1).isBlank()) {
                cursor.note(RuleFault.WRONG_STATUS, annotation.at(), "@reviewed takes the date of the review and the reviewer",
                        "write it like this: @reviewed(\"2026-11-25\", \"who\")");
            }
        });
    }

    /** {@return the status and the review in words; empty for a rule in use that nobody has reviewed} */
    public String says() {
        String state = switch (status) {
            case IN_USE -> "";
            case DRAFT -> "draft, not in use";
            case RETIRED -> "retired" + since.map(date -> " since " + date).orElse("") + ": " + why;
        };
        String review = reviewed.map(date -> "reviewed on " + date + " by " + by).orElse("");
        return state.isEmpty() || review.isEmpty() ? state + review : state + "; " + review;
    }

    private static Status status(List<String> words) {
        return words.isEmpty() ? Status.IN_USE : switch (words.get(0)) {
            case "draft" -> Status.DRAFT;
            case "retired" -> Status.RETIRED;
            default -> Status.IN_USE;
        };
    }

    private static List<String> words(Rule rule, String name) {
        return rule.annotation(name).stream().flatMap(annotation -> Stream.concat(annotation.value().stream(),
                annotation.others().stream())).map(Token::value).toList();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
