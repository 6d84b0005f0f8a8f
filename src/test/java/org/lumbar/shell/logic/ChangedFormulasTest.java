package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Questions;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.Recompiler;

/** However the rules are changed, the formulas say what the engine concludes, or that they do not know. */
@Tag("slow")
class ChangedFormulasTest {

    private static final int BASES = Integer.getInteger("lumbar.bases", 30);
    private static final int CASES = 150;
    private static final int TOGETHER = 2;
    private static final List<InputQuestion> QUESTIONS = InputQuestion.all(Questions.VOCABULARY);

    @TempDir
    private Path folder;

    @Test
    void changed_rules_conclude_what_the_engine_concludes_or_are_refused() throws IOException {
        Random random = new Random(11);
        List<Drl> shipped = RandomCases.read(RandomCases.SHIPPED);
        MutantGenerator generator = new MutantGenerator(new TypeScope(shipped, List.of()), shipped);
        Path rules = copy(shipped);
        Recompiler recompiler = new Recompiler(rules);
        recompiler.compile();
        int compared = 0;
        for (int attempt = 0; compared < BASES && attempt < 4 * BASES; attempt++) {
            List<Drl> files = new ArrayList<>(shipped);
            Collections.shuffle(files, random);
            Map<String, String> texts = new TreeMap<>();
            files.forEach(drl -> texts.put(drl.path(), drl.content()));
            for (Drl drl : files.subList(0, TOGETHER)) {
                texts.put(drl.path(), changed(drl, generator, random));
                Files.writeString(rules.resolve(drl.path()), texts.get(drl.path()));
            }
            compared += compare(recompiler, random, texts) ? 1 : 0;
            for (Drl drl : files.subList(0, TOGETHER)) {
                Files.writeString(rules.resolve(drl.path()), drl.content());
            }
        }
        assertThat(compared).isEqualTo(BASES);
    }

    private Path copy(List<Drl> shipped) throws IOException {
        for (Drl drl : shipped) {
            Files.writeString(folder.resolve(drl.path()), drl.content());
        }
        return folder;
    }

    private static boolean compare(Recompiler recompiler, Random random, Map<String, String> texts) {
        CompiledRules engine;
        try {
            engine = recompiler.compile();
        } catch (InvalidRulesException unusable) {
            return false;
        }
        FormulaRules rules = new FormulaRules(RandomCases.drls(texts), QUESTIONS, engine.rulebook().declared());
        LogicAnswer<Grounding> grounding = rules.ground(rules.domain(Map.of()));
        if (grounding instanceof LogicAnswer.Offered<Grounding> offered) {
            compare(offered.value(), engine, random, texts);
        }
        return grounding instanceof LogicAnswer.Offered;
    }

    private static void compare(Grounding grounding, CompiledRules engine, Random random, Map<String, String> texts) {
        for (int i = 0; i < CASES; i++) {
            List<Object> facts = RandomCases.randomCase(random, QUESTIONS, engine.rulebook().declared());
            try {
                assertThat(grounding.concluded(facts)).as("%s of %s", facts, texts)
                        .isEqualTo(new HashSet<>(engine.assess(facts).proof().findings()));
            } catch (NoAnswerException endless) {
                throw new AssertionError("the formulas have an answer where the engine has none: " + facts, endless);
            }
        }
    }

    /** A file with about every other rule mutated. */
    private static String changed(Drl drl, MutantGenerator generator, Random random) {
        Map<String, List<Mutant>> byRule = generator.of(drl).stream().filter(one -> one.kind() != Mutant.Kind.RULE_REMOVED)
                .collect(Collectors.groupingBy(Mutant::rule, TreeMap::new, Collectors.toList()));
        List<Mutant> chosen = new ArrayList<>();
        byRule.values().forEach(mutants -> {
            if (random.nextBoolean()) {
                chosen.add(mutants.get(random.nextInt(mutants.size())));
            }
        });
        chosen.sort(Comparator.comparing(mutant -> -mutant.at().start()));
        String text = drl.content();
        for (Mutant mutant : chosen) {
            text = mutant.applied(text);
        }
        return text;
    }
}
