package org.lumbar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.engine.Recompiler;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.logic.InputQuestion;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Mutant;
import org.lumbar.shell.logic.RuleLogic;

/**
 * Compares engine, explanation and formulas on random cases, with the shipped rules and with random slips in two of their
 * files.
 */
public final class ThreeReadings {

    private static final int CASES_AT_A_TIME = 10_000;
    private static final int CASES_OF_CHANGED_RULES = 2_000;

    private final Random random;
    private final Map<String, String> texts;
    private final Path copy;
    private long cases;
    private long explained;
    private long changed;
    private long differing;
    private int bases;
    private int refused;

    private ThreeReadings(Path folder, long seed) throws IOException {
        this.random = new Random(seed);
        this.texts = new TreeMap<>(Texts.read(folder).files());
        this.copy = Files.createTempDirectory("three-readings");
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Files.writeString(copy.resolve(file.getKey()), file.getValue());
        }
    }

    /** @param arguments the folder of the rules, for how many seconds cases are made, and a seed */
    public static void main(String... arguments) throws IOException {
        long end = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L;
        ThreeReadings readings = new ThreeReadings(Path.of(arguments[0]), Long.parseLong(arguments[2]));
        CompiledRules shipped = CompiledRules.packaged();
        RuleLogic logic = logic(readings.texts, shipped).orElseThrow();
        Explainer explainer = new Explainer(shipped);
        Recompiler recompiler = new Recompiler(readings.copy);
        recompiler.compile();
        while (System.nanoTime() < end) {
            for (int i = 0; i < CASES_AT_A_TIME; i++) {
                readings.compare(logic, shipped, explainer);
            }
            readings.slip(logic, recompiler);
        }
        System.out.printf(Locale.ROOT, "%,d cases of the rules as they are, %,d of them explained; %,d cases of %d changed rule bases "
                + "(%d more refused); %d differences%n", readings.cases, readings.explained, readings.changed, readings.bases,
                readings.refused, readings.differing);
    }

    private static LogicAnswer<RuleLogic> logic(Map<String, String> texts, CompiledRules rules) {
        return RuleLogic.of(texts.entrySet().stream().map(file -> Drl.read(Path.of(file.getKey()), file.getValue())).toList(),
                InputQuestion.all(rules.vocabulary()), rules.rulebook().declared());
    }

    private void compare(RuleLogic logic, CompiledRules engine, Explainer explainer) {
        List<Object> facts = randomCase(engine);
        DecidedCase decided = engine.assess(facts);
        compare(logic.concluded(facts).orElseThrow().equals(new HashSet<>(decided.proof().findings())), "formulas", facts);
        if (cases++ % 200 == 0) {
            explained++;
            Set<String> fired = decided.proof().steps().stream().map(step -> step.rule().name())
                    .collect(Collectors.toCollection(TreeSet::new));
            compare(fired.equals(explainer.explain(decided).rules().stream().filter(rule -> rule.firstUnmet().isEmpty())
                    .map(rule -> rule.rule().name()).collect(Collectors.toCollection(TreeSet::new))), "explanation", facts);
        }
    }

    private void slip(RuleLogic logic, Recompiler recompiler) throws IOException {
        List<String> files = new ArrayList<>(texts.keySet());
        Map<String, String> slipped = new TreeMap<>(texts);
        for (int i = 0; i < 2; i++) {
            String file = files.get(random.nextInt(files.size()));
            List<Mutant> mutants = logic.mutants().stream().filter(one -> one.file().equals(file)).toList();
            if (!mutants.isEmpty()) {
                slipped.put(file, mutants.get(random.nextInt(mutants.size())).applied(texts.get(file)));
                Files.writeString(copy.resolve(file), slipped.get(file));
            }
        }
        try {
            CompiledRules engine = recompiler.compile();
            if (logic(slipped, engine) instanceof LogicAnswer.Offered<RuleLogic> other && other.value().limitations().isEmpty()) {
                bases++;
                for (int i = 0; i < CASES_OF_CHANGED_RULES; i++) {
                    List<Object> facts = randomCase(engine);
                    changed++;
                    compare(other.value().concluded(facts).orElseThrow().equals(
                            new HashSet<>(engine.assess(facts).proof().findings())), "formulas of changed rules", facts);
                }
            } else {
                refused++;
            }
        } catch (InvalidRulesException | NoAnswerException unusable) {
            refused++;
        }
        for (String file : texts.keySet()) {
            if (!texts.get(file).equals(slipped.get(file))) {
                Files.writeString(copy.resolve(file), texts.get(file));
            }
        }
    }

    private void compare(boolean same, String what, List<Object> facts) {
        if (!same) {
            differing++;
            System.out.println(what + " and engine differ: " + facts);
        }
    }

    private List<Object> randomCase(CompiledRules engine) {
        int answered = random.nextInt(101);
        boolean calm = random.nextBoolean();
        List<Object> facts = new ArrayList<>();
        for (InputQuestion question : InputQuestion.all(engine.vocabulary())) {
            if (random.nextInt(100) >= answered) {
                continue;
            }
            if (question.answers().isEmpty()) {
                int most = random.nextInt(10) == 0 ? question.most() : Math.min(question.most(), 25);
                facts.add(question.count().apply(question.least() + random.nextInt(most - question.least() + 1)));
                continue;
            }
            List<Object> answers = List.copyOf(question.answers().values());
            for (int i = question.list() && random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
                boolean no = calm && question.answers().containsKey("no") && random.nextInt(10) > 0;
                Object fact = no ? question.answers().get("no") : answers.get(random.nextInt(answers.size()));
                if (!facts.contains(fact)) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }
}
