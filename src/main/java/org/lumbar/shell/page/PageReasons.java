package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.api.Item;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;
import org.lumbar.shell.page.AnswerPage.Point;
import org.lumbar.shell.page.AnswerPage.Reason;
import org.lumbar.shell.report.Names;
import org.lumbar.shell.vocabulary.Rulebook;

/** Why each finding of a proof was concluded, in sentences with their sources. */
final class PageReasons {

    private final Rulebook rulebook;
    private final Proof proof;
    private final AnswerWords words;

    PageReasons(Rulebook rulebook, Proof proof) {
        this.rulebook = rulebook;
        this.proof = proof;
        this.words = new AnswerWords(rulebook);
    }

    /** The reasons of the rules that conclude a finding. */
    Stream<String> direct(Object finding) {
        return proof.supports(finding).stream().map(Names::reason).filter(reason -> !reason.isEmpty())
                .map(AnswerWords::sentence).distinct();
    }

    /** The reasons for all findings that are shown. */
    List<Reason> all() {
        List<Reason> all = new ArrayList<>();
        for (Object finding : proof.findings()) {
            if (isShown(finding) && !Item.of(finding).properties().containsKey("about")) {
                all.add(of(finding));
            }
        }
        return all;
    }

    /** The reasons for one finding. */
    Reason of(Object finding) {
        return new Reason(brief(Names.says(rulebook, finding)), points(finding));
    }

    /** The first sentence, without the list at its end. */
    static String brief(String text) {
        String[] parts = text.split("(?<=[.]) ", 2)[0].split(": ", 2);
        boolean lists = parts.length > 1 && (parts[1].contains(";") || parts[1].chars().filter(one -> one == ',').count() > 1);
        return lists ? parts[0] + "." : String.join(": ", parts);
    }

    private boolean isShown(Object finding) {
        return !AnswerLayout.heading(rulebook, finding).isEmpty();
    }

    /** Begins with the whole sentence if the heading has only part of it. */
    private List<Point> points(Object finding) {
        Map<String, Point> points = new LinkedHashMap<>();
        String says = Names.says(rulebook, finding);
        if (!says.equals(brief(says))) {
            points.put(says, new Point(says, "", ""));
        }
        collect(finding, points, new HashSet<>());
        proof.supports(finding).stream().flatMap(step -> step.rule().absent().stream())
                .map(this::absent).forEach(text -> points.putIfAbsent(text, new Point(text, "", "")));
        return List.copyOf(points.values());
    }

    /** The phrase of an absence, with the label of a question in place of its key. */
    private String absent(String phrase) {
        String first = phrase.split(" ", 2)[0];
        return AnswerWords.sentence(words.label(first)) + phrase.substring(first.length()) + ".";
    }

    /** Collects reasons from the finding down to the answers; a finding with its own reasons on the page is only named. */
    private void collect(Object finding, Map<String, Point> points, Set<Object> seen) {
        if (!seen.add(finding)) {
            return;
        }
        List<Step> supports = proof.supports(finding);
        for (Step step : supports) {
            String reason = AnswerWords.sentence(Names.reason(step));
            if (!reason.isEmpty() && !points.containsKey(reason)) {
                points.put(reason, new Point(reason, Names.places(rulebook, step.rule().sources()), String.join(", ", step.rule().sources())));
            }
        }
        for (Step step : supports) {
            for (Object given : step.given()) {
                if (isShown(given)) {
                    String says = Names.says(rulebook, given);
                    points.putIfAbsent(says, new Point(says, "", ""));
                } else {
                    collect(given, points, seen);
                }
            }
        }
    }
}
