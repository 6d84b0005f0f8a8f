package org.lumbar.shell.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.lumbar.api.FindingType;
import org.lumbar.api.Item;
import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.logic.Idle;
import org.lumbar.shell.logic.InputQuestion;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Mutant;
import org.lumbar.shell.logic.RuleLogic;
import org.lumbar.shell.logic.RuleReview;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Reports what is proved to have no effect in any case. */
final class RuleProofs {

    /** About a minute; the shipped rules take a twentieth of it. */
    static final long MOST = 25_000_000;

    private final List<Drl> all;
    private final Map<String, Drl> files = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final Vocabulary vocabulary;

    private RuleProofs(List<Drl> files, Vocabulary vocabulary) {
        this.all = files;
        this.vocabulary = vocabulary;
        files.forEach(file -> file.rules().forEach(rule -> {
            this.files.put(rule.name(), file);
            rules.put(rule.name(), rule);
        }));
    }

    /**
     * Adds what is proved to the remarks of the files.
     *
     * @param most how many parts of formulas to look at, at most
     */
    static Effects look(List<Drl> files, Vocabulary vocabulary, long most) {
        RuleProofs proofs = new RuleProofs(files, vocabulary);
        try {
            LogicAnswer<Effects> effects = RuleLogic.of(files, InputQuestion.all(vocabulary), vocabulary.declared())
                    .then(logic -> logic.review(proofs.shown(), most).map(review -> proofs.effects(review, logic)));
            return effects instanceof LogicAnswer.NotOffered<Effects> none ? proofs.refused(none.because()) : effects.orElseThrow();
        } catch (MissingLibraryException missing) {
            return Effects.notOffered(List.of(Limitation.ofAll(missing.getMessage())));
        }
    }

    /** Which conclusions people see: those with a heading, expected by cases, or without wording. */
    private Predicate<Object> shown() {
        Set<String> hidden = vocabulary.types().stream().filter(type -> type.heading().isEmpty() && type.expectAs().isEmpty())
                .map(FindingType::name).collect(Collectors.toSet());
        return finding -> !hidden.contains(Item.of(finding).type());
    }

    private Effects refused(List<Limitation> because) {
        List<Rule> loop = because.stream().filter(Limitation::isLoop).map(one -> rules.get(one.rule())).toList();
        if (!loop.isEmpty()) {
            circle(loop.get(0), loop.subList(1, loop.size()));
        }
        return Effects.notOffered(because);
    }

    private void circle(Rule first, List<Rule> others) {
        remark(others.isEmpty() ? RuleFault.FEEDS_ITSELF : RuleFault.CIRCLE, first, first.nameAt(),
                others.isEmpty() ? "this rule needs its own conclusion, or its absence" : "this rule needs what follows from itself",
                others.isEmpty() ? "a finding cannot be its own reason, and cannot rest on its own absence; ask for something else"
                        : "the circle goes through " + named(others));
    }

    private String named(List<Rule> others) {
        return others.stream().map(other -> Quoted.of(other.name()) + " (" + place(other) + ")").collect(Collectors.joining(", "));
    }

    private Effects effects(RuleReview review, RuleLogic logic) {
        Map<String, List<TextSpan>> reported = new HashMap<>();
        for (Idle idle : review.idle()) {
            if (idle instanceof Idle.NeverMet never) {
                neverMet(rules.get(never.rule()), never);
            } else if (idle instanceof Idle.Circle circle) {
                circle(rules.get(circle.rule()), circle.others());
            } else if (idle instanceof Idle.Repeats repeats) {
                repeats(rules.get(repeats.rule()), repeats.others());
            } else if (idle instanceof Idle.NeverMatters never) {
                Rule rule = rules.get(never.rule());
                remark(RuleFault.UNUSED_FINDING, rule, rule.conclusion().map(Rule.Conclusion::at).orElse(rule.nameAt()),
                        "no conclusion that is shown depends on this rule in any case",
                        "write a rule that needs its conclusion, or remove it");
            } else if (idle instanceof Idle.NothingDepends nothing) {
                nothingDepends(rules.get(nothing.rule()), nothing.without(),
                        reported.computeIfAbsent(nothing.rule(), rule -> new ArrayList<>()));
            }
        }
        return new Effects(review.idleQuestions().stream().filter(this::isMentioned).toList(),
                review.idleAnswers().stream().filter(one -> isMentioned(one.key())).toList(), unasked(review, logic), review.undecided());
    }

    /** The questions declared in these files that no rule can ask, though an answer would matter. */
    private List<Effects.Unasked> unasked(RuleReview review, RuleLogic logic) {
        Set<String> asked = logic.conclusions().stream().map(Item::of).filter(item -> item.type().equals(Vocabulary.QUESTION))
                .map(Item::code).collect(Collectors.toSet());
        return all.stream().flatMap(file -> file.declarations().stream().flatMap(declared ->
                vocabulary.questionsOf(declared.name().text()).stream().map(QuestionType::key)
                        .filter(key -> isMentioned(key) && !asked.contains(key) && !review.idleQuestions().contains(key))
                        .map(key -> new Effects.Unasked(key, file.remarks().place(declared.name().at()))))).toList();
    }

    /** Whether these rules use or declare a question. */
    private boolean isMentioned(String key) {
        return vocabulary.question(key).filter(question -> files.values().stream()
                .anyMatch(file -> file.mentions(Set.of(question.type())))).isPresent();
    }

    private void neverMet(Rule rule, Idle.NeverMet never) {
        boolean concluded = never.type().flatMap(vocabulary.concepts()::of).filter(type -> type.role() != Concept.Role.ANSWER).isPresent();
        boolean whole = patterns(rule).stream().anyMatch(pattern -> pattern.at().equals(never.at()));
        if (concluded) {
            remark(RuleFault.DEAD_CONDITION, rule, never.at(), "no rule concludes " + never.type().get() + (whole ? "" : " with this"),
                    "correct it, or write a rule that concludes it; as it is, this rule never fires");
        } else if (never.type().isPresent()) {
            remark(RuleFault.CANNOT_HOLD, rule, never.at(), never.alone() ? "no " + never.type().get() + " can meet this"
                    : "this and what precedes it cannot both hold",
                    "check the values; as it is, no answer can meet this condition");
        } else {
            remark(RuleFault.CANNOT_HOLD, rule, never.at(), never.alone() ? "no case meets this condition"
                    : never.other().map(other -> "this and the condition on line " + files.get(rule.name()).line(other)
                            + " are not met together in any case").orElse("no case meets this and all conditions before it"),
                    "remove one of them, or correct it; as it is, this rule never fires");
        }
    }

    private void repeats(Rule rule, List<Rule> others) {
        remark(RuleFault.SUBSUMED, rule, rule.nameAt(), others.size() == 1
                ? "wherever this rule fires, " + Quoted.of(others.get(0).name()) + " concludes the same"
                : "wherever this rule fires, other rules conclude the same",
                (others.size() == 1 ? "that rule is at " + place(others.get(0)) : named(others))
                        + "; remove one of them, or accept it if the second reason is worth showing");
    }

    private void nothingDepends(Rule rule, Mutant without, List<TextSpan> reported) {
        TextSpan at = without.dropped();
        if (isBesideAnother(rule, at) || reported.stream().anyMatch(one -> one.covers(at))) {
            return;
        }
        boolean twice = isTwice(rule, at, false);
        if (!twice && isTwice(rule, at, true)) {
            // only the later one is reported
            return;
        }
        reported.add(at);
        remark(twice ? RuleFault.SAID_TWICE : RuleFault.ALWAYS_HOLDS, rule, at, twice ? "this is written twice"
                : "without this, no conclusion changes in any case", twice ? "remove it"
                : "remove it, or correct it; or accept it if it makes the rule easier to read");
    }

    /** Whether it is one of several comparisons in a pattern, and the only one of its property. */
    private boolean isBesideAnother(Rule rule, TextSpan at) {
        // a code that its detail implies is there to be read
        return patterns(rule).stream().anyMatch(pattern -> {
            Map<Boolean, List<Constraint>> here = Patterns.constraints(pattern).stream()
                    .filter(Constraint.Comparison.class::isInstance).collect(Collectors.partitioningBy(one -> one.at().equals(at)));
            return here.get(true).stream().anyMatch(one -> here.get(false).stream()
                    .noneMatch(other -> property(other).equals(property(one))) && !here.get(false).isEmpty());
        });
    }

    private static String property(Constraint constraint) {
        return constraint instanceof Constraint.Comparison comparison ? comparison.left().text() : "";
    }

    /** Whether the same words occur in the same rule or pattern before it, or after it. */
    private boolean isTwice(Rule rule, TextSpan at, boolean after) {
        List<TextSpan> places = new ArrayList<>(rule.conditions().stream().map(Condition::at).toList());
        patterns(rule).stream().filter(pattern -> pattern.at().covers(at) && !pattern.at().equals(at))
                .forEach(pattern -> Patterns.constraints(pattern).forEach(constraint -> places.add(constraint.at())));
        return places.stream().anyMatch(other -> (after ? other.start() > at.start() : other.start() < at.start())
                && words(rule, other).equals(words(rule, at)));
    }

    private String words(Rule rule, TextSpan at) {
        return files.get(rule.name()).content().substring(at.start(), at.end()).replaceAll("\\s+", "");
    }

    private static List<Condition.Matched> patterns(Rule rule) {
        return Patterns.of(rule).stream().map(Patterns.Placed::pattern).toList();
    }

    private String place(Rule rule) {
        return files.get(rule.name()).remarks().place(rule.nameAt());
    }

    private void remark(RuleFault fault, Rule rule, TextSpan at, String message, String hint) {
        files.get(rule.name()).remarks().add(fault, rule.name(), at, message, hint);
    }
}
