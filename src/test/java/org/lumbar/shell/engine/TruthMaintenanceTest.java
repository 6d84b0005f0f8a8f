package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Step;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.RestDays;
import org.lumbar.findings.Cause;
import org.lumbar.findings.Caution;

/** The proof holds what still holds at the end, and only that. */
class TruthMaintenanceTest {

    private static final String RULES = """
            package org.lumbar.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;

            declare NightPain
                level : int
            end
            declare Poor
                from : String
            end

            rule "not tired" @source("K61") @because("not tired")
            when not Cause(code == "TIRED") then insertLogical(new Caution("GO_ON")); end

            rule "not tired goes on" @source("K61") @because("goes on")
            when Caution(code == "GO_ON") then insertLogical(new Caution("FURTHER")); end

            rule "not tired eats" @source("K61") @because("eats")
            when Caution(code == "GO_ON") then insertLogical(new Caution("EAT")); end

            rule "few rest days" @source("K62") @because("only {count}")
            when RestDays($count : count, count < 2) then insertLogical(new Cause("TIRED")); end

            rule "many repetitions" @source("K44") @because("as many as {count}")
            when RepsPerSet($count : count, count > 8) then insertLogical(new Cause("TIRED")); end

            rule "tired" @source("K61") @because("tired")
            when Cause(code == "TIRED") then insertLogical(new Caution("REST")); end

            rule "tired eats" @source("K61") @because("eats")
            when Cause(code == "TIRED") then insertLogical(new Caution("EAT")); end

            rule "night pain" @source("K25") @because("level {level}")
            when NightPain($level : level, level > 5) then insertLogical(new Poor("sleep")); end
            """;

    @TempDir
    private static Path folder;
    private static CompiledRules rules;

    @BeforeAll
    static void compile() throws IOException {
        rules = compiled("tiny", RULES);
    }

    private static CompiledRules compiled(String name, String text) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve(name + ".drl"), text);
        return CompiledRules.compile(home);
    }

    @Test
    void each_independent_support_is_a_step_of_its_own() {
        DecidedCase assessment = rules.assess(new RestDays(1), new RepsPerSet(12));
        assertThat(assessment.proof().supports(new Cause("TIRED"))).extracting(step -> step.rule().name())
                .containsExactlyInAnyOrder("few rest days", "many repetitions");
        assertThat(assessment.findings(Cause.class)).containsExactly(new Cause("TIRED"));
    }

    @Test
    void a_second_support_keeps_a_finding_when_the_first_is_withdrawn() {
        DecidedCase rested = rules.assess(new RepsPerSet(5));
        assertThat(rested.proof().supports(new Caution("EAT"))).extracting(step -> step.rule().name()).containsExactly("not tired eats");

        DecidedCase tired = rules.assess(new RepsPerSet(12));
        assertThat(tired.proof().supports(new Caution("EAT"))).extracting(step -> step.rule().name()).containsExactly("tired eats");
    }

    @Test
    void a_withdrawn_finding_leaves_no_step() {
        DecidedCase assessment = rules.assess(new RepsPerSet(12));

        assertThat(assessment.proof().steps()).extracting(step -> step.rule().name())
                .containsExactly("many repetitions", "tired eats", "tired");
        assertThat(firings(new RepsPerSet(12))).as("those withdrawn among them").isGreaterThan(3);
    }

    private static int firings(Object fact) {
        KieSession session = rules.kieBase().newKieSession();
        try {
            session.insert(fact);
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    @Test
    void a_step_knows_its_answers_and_the_values_of_its_reason() {
        Step step = rules.assess(new RepsPerSet(12)).proof().steps().get(0);
        assertThat(step.given()).containsExactly(new RepsPerSet(12));
        assertThat(step.bindings()).isEqualTo(Map.of("count", 12));
        assertThat(step.rule().line()).isEqualTo(24);
    }

    @Test
    void a_type_declared_in_drl_goes_in_and_comes_out_by_its_name() {
        DecidedCase assessment = rules.assess(new DeclaredFact("NightPain", Map.of("level", 7)));
        DeclaredFact found = new DeclaredFact("Poor", Map.of("from", "sleep"));
        assertThat(assessment.proof().findings()).contains(found);
        assertThat(assessment.proof().supports(found).get(0).given())
                .containsExactly(new DeclaredFact("NightPain", Map.of("level", 7)));
    }

    @Test
    void an_unknown_type_or_property_is_refused() {
        assertThatThrownBy(() -> rules.assess(new DeclaredFact("DayPain", Map.of())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("these rules declare no type 'DayPain'");
        assertThatThrownBy(() -> rules.assess(new DeclaredFact("NightPain", Map.of("depth", 1))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("NightPain has no property 'depth'");
    }

    @Test
    void the_same_names_in_two_rule_bases_are_independent() throws IOException {
        CompiledRules other = compiled("other", RULES.replace("level : int", "level : String")
                .replace("level > 5", "level == \"high\"").replace("count > 8", "count > 20"));
        assertThat(other.assess(new RepsPerSet(12)).findings(Cause.class)).isEmpty();
        assertThat(rules.assess(new RepsPerSet(12)).findings(Cause.class)).hasSize(1);
        assertThat(other.assess(new DeclaredFact("NightPain", Map.of("level", "high"))).proof().findings())
                .contains(new DeclaredFact("Poor", Map.of("from", "sleep")));
        assertThat(other.rulebook().fingerprint()).isNotEqualTo(rules.rulebook().fingerprint());
    }
}
