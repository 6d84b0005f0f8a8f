package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.SmallRules;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.NoAnswerException;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;

/** A rule that would join too many facts is reported in time, and one that joins few is left alone. */
@Timeout(300)
class JoinGuardTest {

    private static final String HEAD = """
            package org.lumbar.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;
            declare Bed
                age : int @key
            end
            declare Tally
                of : int @key
            end
            """;

    @TempDir
    Path folder;

    private CompiledRules rules(String name, String conditions) {
        return CompiledRules.compile(SmallRules.writeText(folder, HEAD + rule(name, conditions, "Discomfort()")));
    }

    private static String rule(String name, String conditions, String conclusion) {
        return "rule \"" + name + "\"\nwhen\n" + conditions + "\nthen\n    insertLogical(new " + conclusion + ");\nend\n";
    }

    private static List<Object> beds(int count) {
        return IntStream.range(0, count).<Object>mapToObj(age -> new DeclaredFact("Bed", Map.of("age", age))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"    Bed()\n", "    Bed(age >= 0)\n", "    (Bed(age > 5) or Bed(age < 6))\n"})
    void ten_patterns_of_one_type_over_fifty_facts_are_too_many_combinations(String pattern) {
        CompiledRules rules = rules("Ten beds", pattern.contains(" or ") ? pattern.repeat(7) : pattern.repeat(10));

        assertThatThrownBy(() -> rules.assess(beds(50))).isInstanceOfSatisfying(NoAnswerException.class, refused -> {
            assertThat(refused).hasMessageStartingWith("a rule would have to try more than 1,000,000 combinations of the facts of this case");
            assertThat(refused.rules()).containsExactly("Ten beds");
        });
        assertThatThrownBy(() -> rules.conclude(beds(50))).isInstanceOf(NoAnswerException.class);
        assertThat(rules.conclude(beds(1))).hasSize(1);
    }

    @Test
    void facts_under_not_are_joined_too() {
        CompiledRules rules = rules("No ten beds", "    not (" + IntStream.range(0, 10).mapToObj(i -> "Bed(age > " + i + ")")
                .collect(Collectors.joining(" and ")) + ")");

        assertThatThrownBy(() -> rules.assess(beds(50))).isInstanceOf(NoAnswerException.class);
        assertThat(rules.conclude(beds(3))).hasSize(1);
    }

    @Test
    void two_patterns_over_thousands_of_facts_are_too_many_combinations() {
        CompiledRules rules = rules("Two beds", "    Bed($one : age)\n    Bed(age > $one)");

        assertThatThrownBy(() -> rules.assess(beds(5_000))).isInstanceOf(NoAnswerException.class)
                .hasMessageStartingWith("a rule would have to try more than 1,000,000 combinations");
        assertThat(rules.conclude(beds(90))).hasSize(1);
    }

    @Test
    void facts_joined_by_an_indexed_value_are_not_all_combined() {
        CompiledRules rules = rules("Four of one age", "    Bed($age : age)\n" + "    Bed(age == $age)\n".repeat(3));

        assertThat(rules.conclude(beds(3_000))).hasSize(1);
    }

    @Test
    void a_rule_that_holds_too_often_is_not_called_endless() {
        CompiledRules rules = rules("Two beds", "    Bed($one : age)\n    Bed(age > $one)");

        assertThatThrownBy(() -> rules.conclude(beds(400))).isInstanceOfSatisfying(NoAnswerException.class, refused -> {
            assertThat(refused).hasMessageStartingWith("a rule matches more than 10,000 combinations of the facts of this case");
            assertThat(refused.rules()).containsExactly("Two beds");
        });
        assertThat(rules.conclude(beds(140))).hasSize(1);
    }

    @Test
    void rules_that_withdraw_and_conclude_in_turn_do_not_terminate_however_many_facts_there_are() {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, HEAD
                + rule("It aches", "    Bed()\n    not Tally(of >= 0)", "Discomfort()")
                + rule("So it does not", "    Bed($age : age)\n    Discomfort()", "Tally($age)")));

        for (int count : new int[] {1, 3, 3_000}) {
            assertThatThrownBy(() -> rules.conclude(beds(count))).isInstanceOfSatisfying(NoAnswerException.class, refused -> {
                assertThat(refused).hasMessage("the rules do not terminate for this case");
                assertThat(refused.rules()).containsExactly("It aches", "So it does not");
            });
        }
    }

    @Test
    void rules_that_count_on_are_stopped() {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, HEAD
                + rule("It begins", "    Bed($age : age)", "Tally($age)") + rule("It goes on", "    Tally($of : of)", "Tally($of + 1000)")));

        for (int count : new int[] {1, 300}) {
            assertThatThrownBy(() -> rules.conclude(beds(count))).isInstanceOfSatisfying(NoAnswerException.class, refused -> {
                assertThat(refused).hasMessageStartingWith("the rules were stopped for this case: they had triggered each other more than ");
                assertThat(refused.rules()).containsExactly("It goes on");
            });
        }
    }

    @Test
    void findings_are_joined_as_facts_are() {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, HEAD
                + rule("A tally for each bed", "    Bed($age : age)", "Tally($age)")
                + rule("Five tallies", "    Tally()\n".repeat(5), "Discomfort()")));

        assertThatThrownBy(() -> rules.assess(beds(60))).isInstanceOfSatisfying(NoAnswerException.class,
                refused -> assertThat(refused.rules()).containsExactly("Five tallies"));
        assertThat(rules.conclude(beds(4))).hasSize(5);
    }

    @Test
    void many_patterns_with_one_fact_each_are_one_combination() {
        CompiledRules rules = rules("All signs", Arrays.stream(Sign.values())
                .map(sign -> "    InjurySign(sign == Sign." + sign + ", answer == YesNo.NO)\n").collect(Collectors.joining()));

        assertThat(rules.conclude(Arrays.stream(Sign.values()).<Object>map(sign -> new InjurySign(sign, YesNo.NO)).toList()))
                .hasSize(1);
    }

    @Test
    void a_case_that_was_watched_does_not_count_for_the_next() {
        CompiledRules rules = rules("Four beds", "    Bed()\n".repeat(4));

        assertThat(new JoinGuard(rules.kieBase(), rules.vocabulary()).isNeeded(8)).isTrue();
        for (int i = 0; i < 20; i++) {
            assertThat(rules.conclude(beds(8))).hasSize(1);
        }
    }

    @Test
    void the_packaged_rules_need_no_watching() {
        assertThat(new JoinGuard(CompiledRules.packaged().kieBase(), CompiledRules.packaged().vocabulary()).isNeeded(JoinGuard.ASSUMED))
                .isFalse();
    }
}
