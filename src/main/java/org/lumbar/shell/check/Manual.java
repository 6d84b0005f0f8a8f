package org.lumbar.shell.check;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseTests;
import org.lumbar.shell.cases.FailureHint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.LifeCycle;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;

/** All rules with their sources, what they need and conclude, and the cases that exercise them. */
public record Manual(List<Entry> entries, List<Entry> aside, List<Statement> statements, List<Drl> files) {
    public Manual {
        entries = List.copyOf(entries);
        aside = List.copyOf(aside);
        statements = List.copyOf(statements);
        files = List.copyOf(files);
    }

    /**
     * One rule.
     *
     * @param cases those that exercise it; empty if there was no case to try, or it is not in use
     */
    public record Entry(RuleText rule, List<String> needs, String concludes, Optional<List<String>> cases, LifeCycle life) {
        public Entry {
            needs = List.copyOf(needs);
            cases = cases.map(List::copyOf);
        }
    }

    /** {@return the manual of rules} */
    public static Manual of(CompiledRules rules, Optional<Path> folder, List<String> examples) {
        Map<String, String> texts = folder.map(path -> Texts.read(path).files()).orElseGet(rules::texts);
        List<Drl> files = new TreeMap<>(texts).entrySet().stream()
                .map(entry -> Drl.read(Path.of(entry.getKey()), entry.getValue())
                        .with(rule -> rules.rulebook().rules().containsKey(rule.name()))).toList();
        Map<Case, DecidedCase> assessed = new LinkedHashMap<>();
        CaseTests.run(rules, examples, assessed, FailureHint.NONE);
        List<Entry> entries = files.stream().flatMap(file -> file.rules().stream()
                .filter(rule -> rules.rulebook().rules().containsKey(rule.name()))
                .map(rule -> entry(file, rule, rules.rulebook().rules().get(rule.name()), assessed))).toList();
        List<Entry> aside = files.stream().flatMap(file -> file.aside().stream()
                .map(rule -> entry(file, rule, text(file, rule), Map.of()))).toList();
        return new Manual(entries, aside, List.copyOf(rules.rulebook().statements().values()), files);
    }

    /** {@return the rules that implement a statement} */
    public List<Entry> implementing(Statement statement) {
        return entries.stream().filter(entry -> entry.rule().sources().contains(statement.id())).toList();
    }

    /** {@return the drafts and retired rules of a statement} */
    public List<Entry> notInUse(Statement statement) {
        return aside.stream().filter(entry -> entry.rule().sources().contains(statement.id())).toList();
    }

    private static RuleText text(Drl file, Rule rule) {
        return new RuleText(rule.name(), Path.of(file.path()).getFileName().toString(), file.line(rule.at()),
                List.of(value(rule, "source").strip().split("\\s*,\\s*")), value(rule, "because"), List.of());
    }

    private static String value(Rule rule, String annotation) {
        return rule.annotation(annotation).flatMap(Rule.Annotation::value).map(Token::value).orElse("");
    }

    private static Entry entry(Drl file, Rule rule, RuleText text, Map<Case, DecidedCase> assessed) {
        List<String> needs = rule.conditions().stream().map(condition -> words(file, condition.at())).toList();
        List<String> cases = assessed.entrySet().stream().filter(one -> one.getValue().proof().steps().stream()
                .anyMatch(step -> step.rule().name().equals(rule.name()))).map(one -> one.getKey().source()).toList();
        return new Entry(text, needs, rule.conclusion().map(conclusion -> words(file, conclusion.at())).orElse(""),
                assessed.isEmpty() ? Optional.empty() : Optional.of(cases), rule.lifeCycle());
    }

    private static String words(Drl file, TextSpan at) {
        return file.content().substring(at.start(), at.end()).replaceAll("\\s+", " ");
    }
}
