package org.lumbar.shell.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lumbar.shell.claims.OpenQuestions;
import org.lumbar.shell.claims.OpenQuestions.Aim;
import org.lumbar.shell.claims.OpenQuestions.Open;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Listing;

/** What further answers can still change in a result. */
public record StillOpen(List<Aim> aims, List<Open> questions) {

    private static final int FEW = 4;

    public StillOpen {
        aims = List.copyOf(aims);
        questions = List.copyOf(questions);
    }

    /** {@return the outcome, with what further answers can still change} */
    public static Outcome in(Outcome outcome, OpenQuestions open) {
        return outcome instanceof Outcome.Assessed assessed
                ? assessed.with(new StillOpen(open.aims(), open.of(assessed.facts()))) : outcome;
    }

    String says() {
        Map<Boolean, List<Aim>> byOpen = aims.stream().collect(Collectors.partitioningBy(aim -> !keys(aim).isEmpty()));
        String settled = byOpen.get(false).isEmpty() ? "" : "No further answer changes "
                + byOpen.get(false).stream().map(Aim::says).collect(Collectors.joining(" or ")) + ".";
        String open = byOpen.get(true).isEmpty() ? "" : "Still open: " + byOpen.get(true).stream()
                .map(aim -> aim.says() + " (by " + few(keys(aim)) + ")").collect(Collectors.joining("; ")) + ".";
        return (settled + " " + open).strip();
    }

    private List<String> keys(Aim aim) {
        return questions.stream().filter(question -> question.changes().contains(aim)).map(Open::about).toList();
    }

    private static String few(List<String> keys) {
        return keys.size() <= FEW + 1 ? Listing.or(keys)
                : keys.stream().limit(FEW).collect(Collectors.joining(", ")) + " or " + (keys.size() - FEW) + " more";
    }

    /** Each question with what it can change, for JSON. */
    List<Map<String, Object>> tree() {
        return questions.stream().map(question -> JsonText.object("about", question.about(),
                "changes", question.changes().stream().map(Aim::name).toList())).toList();
    }
}
