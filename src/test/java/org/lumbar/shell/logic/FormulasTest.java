package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Questions;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.DeclaredType;

/** The formulas say of each case what the engine concludes. */
@Tag("slow")
class FormulasTest {

    private static final int CASES = 20_000;

    @Test
    void every_conclusion_of_random_cases_is_the_engines() {
        CompiledRules engine = CompiledRules.packaged();
        FormulaRules rules = new FormulaRules(RandomCases.read(RandomCases.SHIPPED), InputQuestion.all(Questions.VOCABULARY), engine.rulebook().declared());
        Grounding grounding = rules.ground(rules.domain(Map.of())).orElseThrow();
        List<DeclaredType> given = engine.rulebook().declared();
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(Questions.VOCABULARY), given);
            assertThat(grounding.concluded(facts)).as("case %d: %s", i, facts)
                    .isEqualTo(new HashSet<>(engine.assess(facts).proof().findings()));
        }
    }
}
