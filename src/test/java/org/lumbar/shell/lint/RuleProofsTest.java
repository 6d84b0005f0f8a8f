package org.lumbar.shell.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Caution;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.Discomfort;
import org.lumbar.findings.NoInjurySuspected;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Texts;

/** Conditions and rules too many, which only a look at all cases shows. */
@Tag("slow")
class RuleProofsTest {

    private static final Path FOLDER = Path.of("rules");
    private static final Map<String, String> SHIPPED = Texts.read(FOLDER).files();

    @Test
    void nothing_in_the_shipped_rules_is_without_effect_unless_accepted() {
        RuleCheck check = RuleCheck.of(FOLDER, SHIPPED, false).proved();

        assertThat(check.remarks()).isEmpty();
        assertThat(check.effects().notOffered()).isEmpty();
        assertThat(check.effects().idleQuestions()).containsExactly("training.progress");
    }

    @Test
    void what_a_bound_leaves_out_is_reported_and_nothing_is_claimed_about_it() {
        RuleCheck check = RuleCheck.of(FOLDER, SHIPPED, false).proved(100_000);

        assertThat(check.remarks()).isEmpty();
        assertThat(check.effects().idleQuestions()).isEmpty();
        assertThat(check.effects().notOffered()).singleElement().satisfies(one -> assertThat(one.problem().message())
                .matches("there are too many rules: of [\\d,]+ rules, conditions and questions, only the first [1-9][\\d,]* were looked at"));
    }

    @Test
    void conclusions_that_never_occur_together_are_named_where_a_rule_needs_both() {
        assertThat(said("13-stretch-and-release.drl", """
                rule "Both at once"
                    @source("K19")
                    @because("Both.")
                when
                    Diagnosis(code == "MUSCLE_SORENESS")
                    Diagnosis(code == "SUSPECTED_INJURY")
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                """)).singleElement().satisfies(remark -> {
                    assertThat(remark.fault()).isEqualTo(RuleFault.CANNOT_HOLD);
                    assertThat(remark.rule()).isEqualTo("Both at once");
                    assertThat(remark.problem().message()).startsWith("this and the condition on line ")
                            .endsWith(" are not met together in any case");
                    assertThat(remark.problem().excerpt()).contains("SUSPECTED_INJURY");
                });
    }

    @Test
    void a_condition_that_follows_from_the_others_through_other_rules_is_named() {
        assertThat(said("13-stretch-and-release.drl", """
                rule "Once more"
                    @source("K19")
                    @because("Once more.")
                when
                    Diagnosis(code == "SUSPECTED_INJURY")
                    InjurySign(sign == Sign.TINGLING, answer == YesNo.YES)
                    Discomfort()
                    not NoInjurySuspected()
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                """)).extracting(remark -> remark.problem().excerpt().strip())
                .contains("not NoInjurySuspected()").doesNotContain("InjurySign(sign == Sign.TINGLING, answer == YesNo.YES)");
    }

    @Test
    void a_rule_that_repeats_several_others_together_is_named() {
        assertThat(said("13-stretch-and-release.drl", """
                rule "Any kind of soreness"
                    @source("K19")
                    @because("Any kind.")
                when
                    Diagnosis()
                then
                    insertLogical(new Caution("STANDING_NOTICE"));
                end
                """)).extracting(Remark::fault).contains(RuleFault.SUBSUMED);
    }

    @Test
    void a_rule_that_cannot_be_read_as_a_formula_is_reported_as_unproved() {
        Map<String, String> texts = new TreeMap<>(SHIPPED);
        texts.merge("13-stretch-and-release.drl", """

                rule "Round and round"
                    @source("K19")
                    @because("Round.")
                when
                    Diagnosis(code == "UNDETERMINED")
                then
                    insertLogical(new Diagnosis("UNDETERMINED", Certainty.LIKELY));
                end
                """, String::concat);

        RuleCheck check = RuleCheck.of(FOLDER, texts, false).proved();

        assertThat(check.remarks()).extracting(Remark::fault).containsAnyOf(RuleFault.FEEDS_ITSELF, RuleFault.CIRCLE);
        assertThat(check.effects().notOffered()).extracting(one -> one.rule()).contains("Round and round");
    }

    private static List<Remark> said(String file, String rule) {
        Map<String, String> texts = new TreeMap<>(SHIPPED);
        texts.merge(file, "\n" + rule, String::concat);
        return RuleCheck.of(FOLDER, texts, false).proved().remarks();
    }
}
