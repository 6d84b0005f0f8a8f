package org.lumbar.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.Claim;
import org.lumbar.shell.logic.InputQuestion;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.ObservedAnswers;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.Relevance;
import org.lumbar.shell.logic.RuleLogic;

/** Measures questions about all possible cases. */
public final class LogicCosts {

    private static final Predicate<Object> DIAGNOSES = finding -> Item.of(finding).type().equals("Diagnosis");

    /** As {@code check} has it. */
    private static final long BOUND = 25_000_000;

    private LogicCosts() {
    }

    /** @param arguments the folder of the rules */
    public static void main(String... arguments) {
        Path folder = Path.of(arguments[0]);
        CompiledRules engine = CompiledRules.packaged();
        List<Drl> rules = read(folder, 1);
        time("grounding, cold", 1, () -> logic(rules, engine));
        time("grounding, warm", 50, () -> logic(rules, engine));
        List<Drl> many = read(folder, 100);
        time("grounding of 100 times the rules", 1, () -> logic(many, engine));
        RuleLogic grown = logic(many, engine);
        time("what has no effect in 100 times the rules", 1, () -> grown.review(finding -> true, BOUND).orElseThrow());
        RuleLogic logic = logic(rules, engine);
        questions(logic, logic(edited(rules), engine));
    }

    private static void questions(RuleLogic logic, RuleLogic edited) {
        Proposition stop = new Proposition.Concluded(Goal.of("Remedy", "STOP_ACTIVITY"));
        Claim claim = new Claim.Always(new Proposition.AllOf(List.of(new Proposition.Answered("symptoms.tingling", Set.of("yes")),
                new Proposition.Concluded(Goal.of("Discomfort", "")))), stop);
        time("guarantee that holds", 100, () -> logic.prove(claim).orElseThrow());
        time("guarantee that is broken", 100, () -> logic.prove(new Claim.Always(new Proposition.Answered("symptoms.tingling",
                Set.of("yes")), stop)).orElseThrow());
        List<Object> little = List.of(InputQuestion.all(CompiledRules.packaged().vocabulary()).get(0).answers().get("yes"));
        time("smallest changes", 50, () -> logic.smallestChanges(little, new Proposition.Concluded(Goal.of("Remedy", "LESS_VOLUME")),
                List.of(Goal.of("Contradiction", "")), ObservedAnswers.COMPLETED).orElseThrow());
        time("sufficient reason", 20, () -> logic.sufficientReason(little, new Proposition.Concluded(Goal.of("Discomfort", ""))).orElseThrow());
        Relevance diagnoses = logic.relevance(DIAGNOSES).orElseThrow();
        diagnoses.open(little);
        time("which questions can change the diagnosis (all at once)", 50, () -> diagnoses.open(little));
        Relevance remedies = logic.relevance(finding -> Set.of("Diagnosis", "Remedy", "Cause").contains(Item.of(finding).type())).orElseThrow();
        remedies.open(little);
        time("which can change diagnosis, remedies or causes (all at once)", 50, () -> remedies.open(little));
        time("exactly when", 10, () -> logic.exactlyWhen(stop).orElseThrow());
        time("difference of two versions", 5, () -> RuleLogic.difference(logic, edited).orElseThrow());
        time("all mutants (" + logic.mutants().size() + ")", 1, () -> logic.judge(logic.mutants(), finding -> true, List.of(), done -> { }).orElseThrow());
        time("what has no effect", 3, () -> logic.review(finding -> true, BOUND).orElseThrow());
    }

    private static void time(String what, int times, Runnable run) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            run.run();
        }
        System.out.printf(Locale.ROOT, "%-62s %10.2f ms of processor time%n", what,
                (threads.getCurrentThreadCpuTime() - start) / 1e6 / times);
    }

    private static RuleLogic logic(List<Drl> rules, CompiledRules engine) {
        LogicAnswer<RuleLogic> logic = RuleLogic.of(rules, InputQuestion.all(engine.vocabulary()), engine.rulebook().declared());
        return logic.orElseThrow();
    }

    private static List<Drl> read(Path folder, int times) {
        List<Drl> rules = new ArrayList<>();
        for (Map.Entry<String, String> file : Texts.read(folder).files().entrySet()) {
            rules.add(Drl.read(Path.of(file.getKey()), times == 1 ? file.getValue() : Growth.copies(file.getValue(), times)));
        }
        return rules;
    }

    private static List<Drl> edited(List<Drl> rules) {
        return rules.stream().map(drl -> Drl.read(Path.of(drl.path()), drl.content().replace("count > 14", "count > 15")
                .replace("not Prolonged()\nthen", "then"))).collect(Collectors.toList());
    }
}
