package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.RuleBase;
import org.lumbar.Without;
import org.lumbar.api.MissingLibraryException;

/** Commands that ask about all cases, without the solver on the class path. */
@Tag("slow")
class WithoutSolverTest {

    private static final String SAID = "to say what holds for every case, add org.logicng:logicng:2.6.0 to the dependencies of your build";
    private static final String CASE = "examples/adapted-and-sore-the-day-after.yaml";
    private static final String[] PLANTS = {"--examples", "src/it/plants/examples", "src/it/plants/rules"};

    @Test
    void rules_and_cases_are_checked_and_what_is_not_proved_is_named() {
        Without.library("logicng", WithoutSolverTest.class, "check");
    }

    static void check() {
        Ran text = check("text");

        assertThat(text.err()).isEmpty();
        assertThat(text.out()).contains("src/it/plants/rules/guarantees.yaml: error: the guarantees were not proved: " + SAID + "\n",
                " 0 failed\n", "proof that each condition has an effect: not offered, because " + SAID + "\n", "exercised: ")
                .doesNotContain("does not occur", "proved for every");
        assertThat(check("sarif").out()).contains("the guarantees were not proved: " + SAID).endsWith("}\n");
        assertThat(check("junit").out()).contains("name=\"the rules are well formed\" time=\"0.000\"/>",
                "<failure message=\"the guarantees were not proved: " + SAID).endsWith("</testsuites>\n");
        assertThat(check("text", "--mutate").out()).contains(" 0 failed\n", "mutants: not offered, because " + SAID + "\n");
        assertThat(check("text", "--dimacs", "target/no-claims")).satisfies(ran -> {
            assertThat(ran.err()).isEqualTo("no claims were written: " + SAID + "\n");
            assertThat(ran.out()).contains(" 0 failed\n");
            assertThat(Path.of("target/no-claims")).doesNotExist();
        });
    }

    private static Ran check(String format, String... more) {
        String[] all = new String[3 + PLANTS.length + more.length];
        System.arraycopy(new String[] {"check", "--format", format}, 0, all, 0, 3);
        System.arraycopy(PLANTS, 0, all, 3, PLANTS.length);
        System.arraycopy(more, 0, all, 3 + PLANTS.length, more.length);
        return Ran.lumbar(all);
    }

    @Test
    void each_question_about_all_cases_is_refused_in_one_line_and_the_rest_works() {
        Without.library("logicng", WithoutSolverTest.class, "questions");
    }

    static void questions() {
        Ran assessed = Ran.lumbar("assess", "--open", CASE);
        assertThat(assessed.status()).isEqualTo(1);
        assertThat(assessed.err()).isEqualTo("error: cannot say what further answers could change: " + SAID + "\n");
        assertThat(assessed.out()).isEqualTo(Ran.lumbar("assess", CASE).out()).contains("soreness");

        Ran whyNot = Ran.lumbar("why-not", CASE, "SUSPECTED_INJURY", "--width", "200");
        assertThat(whyNot.err()).isEmpty();
        assertThat(whyNot.out()).contains("The smallest change is not offered: " + SAID + "\n", "NOT MET");
        assertThat(Ran.lumbar("how", CASE, "MUSCLE_SORENESS", "--sufficient").err())
                .isEqualTo(CASE + ": error: cannot say how few answers would suffice: " + SAID + "\n");
        assertThat(Ran.lumbar("how", CASE, "MUSCLE_SORENESS").status()).isZero();
        assertThat(Ran.lumbar("rules", "--when", "DOMS").err())
                .isEqualTo("error: cannot say exactly when this is so: " + SAID + "\n");
        assertThat(Ran.lumbar("diff", "rules", "rules")).satisfies(ran -> {
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.out() + ran.err()).contains("error: " + SAID + "\n").doesNotContain("the same");
        });
    }

    @Test
    void programs_that_embed_it_learn_which_library_to_add() {
        Without.library("logicng", WithoutSolverTest.class, "fromJava");
    }

    static void fromJava() {
        RuleBase rules = RuleBase.packaged();

        assertThatThrownBy(rules::logic).isInstanceOf(MissingLibraryException.class).hasMessage(SAID);
    }
}
