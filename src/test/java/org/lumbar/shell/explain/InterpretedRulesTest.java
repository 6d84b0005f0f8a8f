package org.lumbar.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Examples;
import org.lumbar.RandomAnswers;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.PartlyInterpreted;

/** Interpreted rules conclude what compiled ones do, by the same steps, with the same values. */
@Tag("slow")
class InterpretedRulesTest {

    private static final int RULES = 30;
    private static final int CASES = 60;

    @TempDir
    private Path folder;

    @Test
    void the_shipped_rules_give_the_same_proofs() {
        CompiledRules compiled = CompiledRules.packaged();
        PartlyInterpreted partly = PartlyInterpreted.of(Path.of("rules"));
        assertThat(partly.interpreted()).hasSizeGreaterThan(compiled.rulebook().rules().size() * 9 / 10);

        for (Case one : Examples.of(compiled.rulebook())) {
            assertThat(proof(partly.rules(), one)).as(one.source()).isEqualTo(proof(compiled, one));
        }
        Random random = new Random(21);
        for (int i = 0; i < Integer.getInteger("lumbar.cases", 2_000); i++) {
            List<Object> facts = RandomAnswers.of(random);
            assertThat(proof(partly.rules(), facts)).as("%s", facts).isEqualTo(proof(compiled, facts));
        }
    }

    @Test
    void changed_rules_give_the_same_proofs() throws IOException {
        CompiledRules packaged = CompiledRules.packaged();
        int interpreted = 0;
        int bases = Integer.getInteger("lumbar.bases", 10);
        for (int base = 0; base < bases; base++) {
            Random random = new Random(7_000 + base);
            Files.writeString(folder.resolve("changed.drl"), new ChangedRules(random, RuleTrees.of(packaged), packaged.typeLoader()).text(RULES));
            CompiledRules compiled = CompiledRules.compile(folder);
            PartlyInterpreted partly = PartlyInterpreted.of(folder);
            interpreted += partly.interpreted().size();
            List<Class<?>> given = ChangedRulesTest.given(RuleTrees.of(compiled));
            for (int i = 0; i < CASES; i++) {
                List<Object> facts = new RandomFacts(random).of(ChangedRules.DECLARED, given);
                assertThat(proof(partly.rules(), facts)).as("%s: %s", base, facts).isEqualTo(proof(compiled, facts));
            }
        }
        assertThat(interpreted).isGreaterThan(bases * RULES / 5);
    }

    private static Object proof(CompiledRules rules, Iterable<?> facts) {
        try {
            return rules.assess(facts).proof();
        } catch (NoAnswerException unanswered) {
            return unanswered.getMessage();
        }
    }
}
