package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.engine.RuleBase;

/** Whatever is changed in the rules, the formulas say what the engine concludes, or that they do not know. */
class ChangedRulesTest {

    private static final int TOGETHER = 6;
    private static final List<InputQuestion> QUESTIONS = InputQuestion.all();

    @TempDir
    private Path folder;

    @Test
    void some_changed_rule_bases() throws IOException {
        assertThat(compare(30, 150, 11)).isGreaterThanOrEqualTo(30);
    }

    @Test
    @Tag("slow")
    void many_changed_rule_bases() throws IOException {
        assertThat(compare(200, 500, 12)).isGreaterThanOrEqualTo(200);
    }

    private int compare(int bases, int cases, int seed) throws IOException {
        Random random = new Random(seed);
        List<Drl> shipped = RuleTexts.read(RuleTexts.SHIPPED);
        int compared = 0;
        for (int attempt = 0; compared < bases && attempt < 4 * bases; attempt++) {
            Map<String, String> texts = changed(shipped, random);
            RuleBase engine = compile(texts);
            if (engine == null) {
                continue;
            }
            FormulaRules rules = new FormulaRules(RuleTexts.drls(texts), QUESTIONS, engine.rulebook().declared());
            if (rules.ground(rules.domain(Map.of())) instanceof LogicAnswer.Offered<Grounding> offered) {
                compare(offered.value(), engine, random, cases, texts);
                compared++;
            }
        }
        return compared;
    }

    private static void compare(Grounding grounding, RuleBase engine, Random random, int cases, Map<String, String> texts) {
        for (int i = 0; i < cases; i++) {
            List<Object> facts = RuleTexts.randomCase(random, QUESTIONS, engine.rulebook().declared());
            try {
                assertThat(grounding.concluded(facts)).as("%s of %s", facts, texts)
                        .isEqualTo(new HashSet<>(engine.assess(facts).proof().findings()));
            } catch (NoAnswerException endless) {
                throw new AssertionError("the formulas have an answer where the engine has none: " + facts, endless);
            }
        }
    }

    private RuleBase compile(Map<String, String> texts) throws IOException {
        Path rules = Files.createTempDirectory(folder, "rules");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(rules.resolve(text.getKey()), text.getValue());
        }
        try {
            return RuleBase.compile(rules);
        } catch (InvalidRulesException unusable) {
            return null;
        }
    }

    /** The texts with some mutants in rules of their own. */
    private static Map<String, String> changed(List<Drl> shipped, Random random) {
        MutantGenerator generator = new MutantGenerator(new TypeScope(shipped, List.of()), shipped);
        Map<String, String> texts = new TreeMap<>();
        shipped.forEach(drl -> texts.put(drl.path(), drl.content()));
        List<Drl> files = new ArrayList<>(shipped);
        java.util.Collections.shuffle(files, random);
        IntStream.range(0, TOGETHER).mapToObj(files::get).forEach(drl -> {
            List<Mutant> mutants = generator.of(drl).stream().filter(one -> one.kind() != Mutant.Kind.RULE_REMOVED).toList();
            texts.put(drl.path(), mutants.isEmpty() ? drl.content()
                    : mutants.get(random.nextInt(mutants.size())).applied(drl.content()));
        });
        return texts;
    }
}
