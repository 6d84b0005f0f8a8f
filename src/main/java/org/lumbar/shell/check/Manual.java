package org.lumbar.shell.check;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.shell.engine.RuleBase;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.LifeCycle;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.Span;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.vocabulary.Domain;

/**
 * All rules with what they rest on, what they need and conclude, and the cases that exercise them.
 *
 * @param entries the rules, in the order of the files
 * @param aside those that are not used: drafts, and those that were retired
 * @param statements the statements of the source, in its order
 * @param files the texts
 */
public record Manual(List<Entry> entries, List<Entry> aside, List<Statement> statements, List<Drl> files) {
    /**
     * Copies what could change.
     *
     * @param entries copied; later changes do not reach it
     * @param aside copied; later changes do not reach it
     * @param statements copied; later changes do not reach it
     * @param files copied; later changes do not reach it
     * @throws NullPointerException where what is copied is null or holds null
     */
    public Manual {
        entries = List.copyOf(entries);
        aside = List.copyOf(aside);
        statements = List.copyOf(statements);
        files = List.copyOf(files);
    }

    /**
     * One rule.
     *
     * @param rule its sentence, source, reason and place
     * @param needs its conditions, as they are written
     * @param concludes what it concludes, as it is written
     * @param cases the cases in which it fires
     * @param life whether it is used, and who has looked it over
     */
    public record Entry(RuleText rule, List<String> needs, String concludes, List<String> cases, LifeCycle life) {
        /**
         * Copies what could change.
         *
         * @param rule its sentence, source, reason and place
         * @param needs copied; later changes do not reach it
         * @param concludes what it concludes, as it is written
         * @param cases copied; later changes do not reach it
         * @param life whether it is used
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Entry {
            needs = List.copyOf(needs);
            cases = List.copyOf(cases);
        }
    }

    /**
     * {@return the manual of rules}
     *
     * @param rules the rules
     * @param folder where their texts stand now; empty where those that they were made of serve
     * @param examples files and folders of cases
     */
    public static Manual of(RuleBase rules, Optional<Path> folder, List<String> examples) {
        Map<String, String> texts = folder.map(path -> Texts.read(path).files()).orElseGet(rules::texts);
        List<Drl> files = new TreeMap<>(texts).entrySet().stream()
                .map(entry -> Drl.read(Path.of(entry.getKey()), entry.getValue())
                        .with(rule -> rules.rulebook().rules().containsKey(rule.name()))).toList();
        Map<Case, Assessment> assessed = new LinkedHashMap<>();
        CaseTests.run(rules, examples, assessed, Lacking.UNTOLD);
        List<Entry> entries = files.stream().flatMap(file -> file.rules().stream()
                .filter(rule -> rules.rulebook().rules().containsKey(rule.name()))
                .map(rule -> entry(file, rule, rules.rulebook().rules().get(rule.name()), assessed))).toList();
        List<Entry> aside = files.stream().flatMap(file -> file.aside().stream()
                .map(rule -> entry(file, rule, text(file, rule), Map.of()))).toList();
        return new Manual(entries, aside, List.copyOf(rules.rulebook().statements().values()), files);
    }

    /**
     * {@return the rules that carry a statement}
     *
     * @param statement one of {@code knowledge.yaml}
     */
    public List<Entry> carrying(Statement statement) {
        return entries.stream().filter(entry -> entry.rule().sources().contains(statement.id())).toList();
    }

    /**
     * {@return the rules that carried a statement, or may carry it one day}
     *
     * @param statement one of {@code knowledge.yaml}
     */
    public List<Entry> asideFrom(Statement statement) {
        return aside.stream().filter(entry -> entry.rule().sources().contains(statement.id())).toList();
    }

    private static RuleText text(Drl file, Rule rule) {
        return new RuleText(rule.name(), Path.of(file.path()).getFileName().toString(), file.line(rule.at()),
                List.of(value(rule, "source").strip().split("\\s*,\\s*")), value(rule, "because"), List.of());
    }

    private static String value(Rule rule, String annotation) {
        return rule.annotation(annotation).flatMap(Rule.Annotation::value).map(Token::value).orElse("");
    }

    private static Entry entry(Drl file, Rule rule, RuleText text, Map<Case, Assessment> assessed) {
        List<String> needs = rule.conditions().stream().map(condition -> words(file, condition.at())).toList();
        List<String> cases = assessed.entrySet().stream().filter(one -> one.getValue().proof().steps().stream()
                .anyMatch(step -> step.rule().name().equals(rule.name()))).map(one -> one.getKey().source()).toList();
        return new Entry(text, needs, rule.conclusion().map(conclusion -> words(file, conclusion.at())).orElse(""),
                cases, rule.lifeCycle());
    }

    private static String words(Drl file, Span at) {
        return file.content().substring(at.start(), at.end()).replaceAll("\\s+", " ");
    }
}
