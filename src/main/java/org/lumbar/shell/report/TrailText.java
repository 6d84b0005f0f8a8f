package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.api.Step;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.Rulebook;

/** How the conclusions were reached, rule by rule, for people. */
final class TrailText {

    private final TextPage page;
    private final Rulebook rulebook;
    private final List<Entry> entries;

    TrailText(TextPage page, DecidedCase assessment) {
        this.page = page;
        this.rulebook = assessment.rulebook();
        this.entries = entries(assessment.proof().steps());
    }

    void write() {
        if (entries.isEmpty()) {
            return;
        }
        page.blank();
        page.strong("How this was concluded");
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                page.blank();
            }
            write(i + 1, entries.get(i));
        }
    }

    private void write(int number, Entry entry) {
        RuleText rule = entry.rule();
        page.paragraph(String.format("%3d  ", number), "     ", rule.name());
        entry.reasons().stream().filter(reason -> !reason.equals(rule.name() + "."))
                .forEach(reason -> labelled("because", reason));
        labelled("from", entry.given().stream().map(this::used).distinct().collect(Collectors.joining("; ")));
        labelled("absent", rule.absent().stream().distinct().collect(Collectors.joining("; ")));
        labelled("so", entry.concluded().stream().map(this::brief).collect(Collectors.joining("; ")));
        rule.sources().forEach(id -> labelled("source", source(id)));
        labelled("file", rule.file());
    }

    private void labelled(String label, String text) {
        if (!text.isEmpty()) {
            page.paragraph(String.format("     %-8s ", label), " ".repeat(14), text);
        }
    }

    private String used(Object given) {
        return (Names.fact(rulebook, given) + " " + numbers(List.of(given))).strip();
    }

    /** The numbers of the entries that concluded any of these findings. */
    String numbers(List<Object> findings) {
        return IntStream.range(0, entries.size())
                .filter(i -> findings.stream().anyMatch(entries.get(i).concluded()::contains))
                .mapToObj(i -> "[" + (i + 1) + "]").collect(Collectors.joining(" "));
    }

    private String brief(Object finding) {
        return Names.brief(Names.item(rulebook, finding));
    }

    private String source(String id) {
        Statement statement = rulebook.statements().get(id);
        return statement == null ? id : id + " (" + statement.where() + "): " + statement.says();
    }

    /** Merges consecutive steps of one rule that share their reason or their conclusions. */
    private static List<Entry> entries(List<Step> steps) {
        List<Entry> entries = new ArrayList<>();
        for (Step step : steps) {
            Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last == null || !last.takes(step)) {
                last = new Entry(step.rule(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
                entries.add(last);
            }
            last.add(step);
        }
        return entries;
    }

    private record Entry(RuleText rule, Set<String> reasons, Set<Object> given, Set<Object> concluded) {

        boolean takes(Step step) {
            return rule.name().equals(step.rule().name())
                    && (reasons.equals(Set.of(Names.reason(step))) || concluded.equals(Set.copyOf(step.concluded())));
        }

        void add(Step step) {
            reasons.add(Names.reason(step));
            given.addAll(step.given());
            concluded.addAll(step.concluded());
        }
    }
}
