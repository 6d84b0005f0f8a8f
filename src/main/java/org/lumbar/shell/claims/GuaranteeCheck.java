package org.lumbar.shell.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Goal;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.Problem;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.Step;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseTest;
import org.lumbar.shell.cases.CaseWriter;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.logic.Claim;
import org.lumbar.shell.logic.ClaimVerdict;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.RuleLogic;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.vocabulary.YamlFile;

/** Proves what rule authors guarantee, or shows the smallest case that breaks it, as the engine decides it. */
public final class GuaranteeCheck {

    private final CompiledRules rules;
    private final LogicAnswer<RuleLogic> logic;
    private final Explainer explainer;

    private GuaranteeCheck(CompiledRules rules, List<Drl> files) {
        this.rules = rules;
        this.logic = RuleFormulas.of(rules, files);
        this.explainer = new Explainer(rules);
    }

    /** The results for the guarantees of a folder. */
    public record Guarantees(List<GuaranteeResult> results, List<Problem> problems) {

        public static final Guarantees NONE = new Guarantees(List.of(), List.of());

        public Guarantees {
            results = List.copyOf(results);
            problems = List.copyOf(problems);
        }

        /** {@return whether the file can be read and nothing in it is broken} */
        public boolean isPassed() {
            return problems.isEmpty() && results.stream()
                    .noneMatch(one -> one.outcome() == GuaranteeResult.Outcome.BROKEN);
        }
    }

    public static Guarantees of(Path folder, CompiledRules rules, List<Drl> files) {
        Path file = folder.resolve(GuaranteeReader.FILE);
        if (!Files.exists(file)) {
            return Guarantees.NONE;
        }
        try {
            GuaranteeReader reader = reader(folder, rules, files);
            List<Guarantee> read = reader.read();
            if (!reader.problems().isEmpty()) {
                return new Guarantees(List.of(), reader.problems());
            }
            Library.require("to say what holds for every case", Library.SOLVER);
            GuaranteeCheck check = new GuaranteeCheck(rules, files);
            return new Guarantees(check.results(read), List.of());
        } catch (InvalidRulesException unreadable) {
            return new Guarantees(List.of(), unreadable.problems());
        } catch (MissingLibraryException missing) {
            return new Guarantees(List.of(), List.of(Problem.ofFile(file.toString(),
                    "the guarantees were not proved: " + missing.getMessage(), "")));
        }
    }

    /** {@return the results for the guarantees of a folder} Fails if they cannot be read. */
    public static List<GuaranteeResult> of(Path folder, CompiledRules rules) {
        Library.require("to read guarantees", Library.YAML);
        Guarantees found = of(folder, rules, RuleFormulas.texts(rules));
        if (!found.problems().isEmpty()) {
            throw new InvalidInputException(found.problems());
        }
        return found.results();
    }

    private static GuaranteeReader reader(Path folder, CompiledRules rules, List<Drl> files) {
        Path file = folder.resolve(GuaranteeReader.FILE);
        Map<String, Set<String>> types = new LinkedHashMap<>();
        rules.rulebook().types().forEach(type -> types.put(type.name(), type.sentences().stream()
                .map(sentence -> sentence.code()).filter(code -> !code.equals(type.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new))));
        files.stream().flatMap(one -> one.rules().stream()).flatMap(rule -> rule.conclusion().stream())
                .forEach(conclusion -> types.computeIfAbsent(conclusion.type().text(), type -> new LinkedHashSet<>()));
        return new GuaranteeReader(file, YamlFile.read(file), rules.vocabulary(), types);
    }

    /** Writes each claim to a file for other solvers, which can satisfy it if and only if the claim is broken. */
    public static LogicAnswer<Integer> write(Path folder, CompiledRules rules, List<Drl> files, Path target) throws IOException {
        LogicAnswer<RuleLogic> formulas = RuleFormulas.of(rules, files);
        if (formulas instanceof LogicAnswer.NotOffered<RuleLogic> none) {
            return new LogicAnswer.NotOffered<>(none.because());
        }
        RuleLogic logic = formulas.orElseThrow();
        Files.createDirectories(target);
        int written = 0;
        for (Guarantee guarantee : reader(folder, rules, files).read()) {
            for (Claim claim : guarantee.claims()) {
                if (logic.dimacs(claim) instanceof LogicAnswer.Offered<String> offered) {
                    String name = String.format(Locale.ROOT, "%03d-%s.cnf", ++written, slug(guarantee.says()));
                    Files.writeString(target.resolve(name), "c " + guarantee.says().replaceAll("\\s+", " ") + "\n"
                            + offered.value());
                }
            }
        }
        return new LogicAnswer.Offered<>(written);
    }

    private static String slug(String sentence) {
        String slug = sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(60, slug.length()));
    }

    private List<GuaranteeResult> results(List<Guarantee> guarantees) {
        List<Claim> claims = guarantees.stream().flatMap(guarantee -> guarantee.claims().stream()).toList();
        Iterator<LogicAnswer<ClaimVerdict>> answers = (logic instanceof LogicAnswer.NotOffered<RuleLogic> none
                ? claims.stream().<LogicAnswer<ClaimVerdict>>map(claim -> new LogicAnswer.NotOffered<>(none.because())).toList()
                : logic.orElseThrow().prove(claims)).iterator();
        return guarantees.stream().map(guarantee -> result(guarantee,
                guarantee.claims().stream().map(claim -> answers.next()).toList())).toList();
    }

    private GuaranteeResult result(Guarantee guarantee, List<LogicAnswer<ClaimVerdict>> answers) {
        List<Problem> open = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof LogicAnswer.NotOffered<ClaimVerdict> none) {
                none.because().stream().map(Limitation::problem).forEach(open::add);
            } else if (answers.get(i).orElseThrow() instanceof ClaimVerdict.Broken broken) {
                return broken(guarantee, guarantee.claims().get(i), broken);
            }
        }
        return new GuaranteeResult(guarantee, open.isEmpty() ? GuaranteeResult.Outcome.PROVED
                : GuaranteeResult.Outcome.NOT_OFFERED, "", "", List.of(), open);
    }

    private GuaranteeResult broken(Guarantee guarantee, Claim claim, ClaimVerdict.Broken broken) {
        List<Object> facts = broken.smallest().facts();
        DecidedCase assessment = rules.assess(facts);
        PropositionCheck check = new PropositionCheck(facts, assessment);
        String witness = yaml(guarantee, facts, assessment);
        if (claim instanceof Claim.Always always) {
            confirm(check.holds(always.whenever()) && !check.holds(always.then()), guarantee, witness);
            return broken(guarantee, witness, "", breaks(always.then(), assessment));
        }
        if (claim instanceof Claim.AtMostOne one) {
            List<Object> drawn = assessment.proof().findings().stream()
                    .filter(finding -> one.conclusions().stream().anyMatch(goal -> goal.fits(finding))).toList();
            confirm(check.holds(one.whenever()) && drawn.size() > 1, guarantee, witness);
            return broken(guarantee, witness, "", drawn.stream().map(finding -> concluded(finding, assessment)).toList());
        }
        Claim.Monotone monotone = (Claim.Monotone) claim;
        List<Object> later = broken.after().orElseThrow().facts();
        DecidedCase then = rules.assess(later);
        List<Object> gone = assessment.proof().findings().stream()
                .filter(finding -> monotone.kept().stream().anyMatch(goal -> goal.fits(finding)))
                .filter(finding -> !then.proof().findings().contains(finding)).toList();
        confirm(!gone.isEmpty(), guarantee, witness);
        return broken(guarantee, witness, yaml(guarantee, later, then), gone.stream()
                .map(finding -> "gone: " + CaseWriter.name(finding)).toList());
    }

    /** What a solver finds is shown only if the engine agrees. */
    private static void confirm(boolean confirmed, Guarantee guarantee, String witness) {
        if (!confirmed) {
            throw new IllegalStateException("the engine does not confirm the case that breaks \"" + guarantee.says()
                    + "\":\n" + witness);
        }
    }

    private static GuaranteeResult broken(Guarantee guarantee, String witness, String after, List<String> concluded) {
        return new GuaranteeResult(guarantee, GuaranteeResult.Outcome.BROKEN, witness, after, concluded,
                List.of(guarantee.place().saying("this does not hold for every case: " + guarantee.says(), "")));
    }

    private List<String> breaks(Proposition then, DecidedCase assessment) {
        if (then instanceof Proposition.Negated negated) {
            return wanted(negated.proposition()).flatMap(goal -> assessment.proof().findings().stream().filter(goal::fits))
                    .map(finding -> concluded(finding, assessment)).toList();
        }
        return wanted(then).map(goal -> lacking(goal, assessment)).toList();
    }

    private static Stream<Goal> wanted(Proposition proposition) {
        if (proposition instanceof Proposition.AnyOf any) {
            return any.propositions().stream().flatMap(GuaranteeCheck::wanted);
        }
        return proposition instanceof Proposition.Concluded concluded ? Stream.of(concluded.goal()) : Stream.empty();
    }

    private static String concluded(Object finding, DecidedCase assessment) {
        return CaseWriter.name(finding) + " by " + assessment.proof().supports(finding).stream().map(Step::rule).distinct()
                .map(CaseTest::place).collect(Collectors.joining(" and "));
    }

    private String lacking(Goal goal, DecidedCase assessment) {
        List<String> names = new ArrayList<>(List.of(goal.type()));
        goal.wants().forEach(want -> names.addAll(want.values()));
        List<RuleEvaluation> nearest = explainer.explain(assessment).whyNot(goal).rules();
        return "not concluded: " + String.join(" ", names) + nearest.stream().findFirst()
                .map(rule -> "; the nearest rule is " + CaseTest.place(rule.rule())
                        + rule.firstUnmet().map(unmet -> ", which lacks " + unmet.condition().text()).orElse(""))
                .orElse("; no rule concludes it");
    }

    private static String yaml(Guarantee guarantee, List<Object> facts, DecidedCase assessment) {
        return CaseWriter.yaml(new Case(guarantee.says(), "", guarantee.place(), facts, List.of()), assessment);
    }
}
