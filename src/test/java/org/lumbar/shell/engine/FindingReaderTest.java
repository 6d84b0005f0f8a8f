package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.runtime.KieSession;
import org.lumbar.Examples;
import org.lumbar.RandomAnswers;
import org.lumbar.SmallRules;
import org.lumbar.Weighing;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.NoAnswerException;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.RestDays;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.SignsClear;

/** Without its proof, an answer is the same. */
class FindingReaderTest {

    private static final CompiledRules RULES = CompiledRules.packaged();

    /** Tiredness and worry support each other; what began it is withdrawn when the other answer is there. */
    private static final String CIRCLE = """
            package org.lumbar.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;
            rule "Begins"
            when
                RepsPerSet(count > 8)
                not Cause(code == "REST")
            then
                insertLogical(new Cause("TIRED"));
            end
            rule "Tired means worried"
            when
                Cause(code == "TIRED")
            then
                insertLogical(new Cause("WORRIED"));
            end
            rule "Worried means tired"
            when
                Cause(code == "WORRIED")
            then
                insertLogical(new Cause("TIRED"));
            end
            rule "Worry rests"
            when
                RestDays(count > 2)
                Cause(code == "WORRIED")
            then
                insertLogical(new Cause("REST"));
            end
            """;

    @TempDir
    Path folder;

    @Tag("slow")
    @Test
    void examples_and_random_cases_have_the_findings_of_their_proof_in_its_order() {
        Random random = new Random(4);
        Stream.concat(Examples.of(RULES.rulebook()).stream().map(one -> one.facts()),
                IntStream.range(0, 20_000).mapToObj(i -> RandomAnswers.of(random))).forEach(FindingReaderTest::assertSame);
    }

    @Test
    void nearly_all_cases_are_read_without_their_proof() {
        Random random = new Random(4);
        DeclaredTypes types = new DeclaredTypes(RULES.kieBase(), RULES.rulebook().declared());
        Ranks ranks = new Ranks(RULES.rulebook());
        long quick = IntStream.range(0, 500).filter(i -> {
            KieSession session = RULES.kieBase().newKieSession();
            try {
                RandomAnswers.of(random).forEach(session::insert);
                session.fireAllRules();
                return FindingReader.read(session, ranks, types).isPresent();
            } finally {
                session.dispose();
            }
        }).count();

        assertThat(quick).isEqualTo(500);
    }

    @Test
    void findings_that_only_support_each_other_are_refused_as_they_are_with_a_proof() {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, CIRCLE));

        assertSame(rules, List.of(new RepsPerSet(12)));
        assertThat(rules.conclude(List.of(new RepsPerSet(12)))).hasSize(2);
        assertThatThrownBy(() -> rules.conclude(List.of(new RepsPerSet(12), new RestDays(3))))
                .isInstanceOfSatisfying(NoAnswerException.class, refused -> assertThat(refused.rules())
                        .contains("Tired means worried", "Worried means tired"));
        assertSame(rules, List.of(new RepsPerSet(12), new RestDays(3)));
    }

    static Stream<List<Object>> refused() {
        return Stream.of(List.of(new PainDays(1), new PainDays(2)), List.of(new PainDays(-1)),
                List.of(new InjurySign(Sign.TINGLING, YesNo.YES), new InjurySign(Sign.TINGLING, YesNo.NO)),
                List.of(new SignsClear()), List.of("text"), Collections.singletonList(null),
                List.of(new DeclaredFact("NoSuch", Map.of())),
                List.of(new DeclaredFact("OtherRecoveryHabit", Map.of("depth", 1))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_refused_with_a_proof_is_refused_without(List<Object> facts) {
        Throwable refusal = catchThrowable(() -> RULES.assess(facts));

        assertThat(refusal).isNotNull();
        assertThatThrownBy(() -> RULES.conclude(facts)).isInstanceOf(refusal.getClass()).hasMessage(refusal.getMessage());
    }

    @Tag("slow")
    @Test
    void a_value_that_only_a_reason_quotes_fails_all_the_same() {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.Weighing;
                import org.lumbar.findings.*;
                rule "A bar"
                when
                    Weighing($kilograms : kilograms)
                then
                    insertLogical(new Discomfort());
                end
                """));
        Weighing broken = new Weighing(() -> {
            throw new IllegalStateException("the scale is broken");
        });

        assertThatThrownBy(() -> rules.conclude(List.of(broken))).isInstanceOf(NoAnswerException.class)
                .hasRootCauseMessage("the scale is broken");
        assertThat(rules.conclude(List.of(new Weighing(() -> 90)))).hasSize(1);
    }

    private static void assertSame(List<Object> facts) {
        assertSame(RULES, facts);
    }

    private static void assertSame(CompiledRules rules, List<Object> facts) {
        Object proved = outcome(() -> rules.assess(facts).proof().findings());
        assertThat(outcome(() -> rules.conclude(facts))).as("%s", Arrays.asList(facts)).isEqualTo(proved);
    }

    private static Object outcome(Supplier<List<Object>> answer) {
        try {
            return answer.get();
        } catch (NoAnswerException none) {
            return none.getMessage() + none.rules();
        }
    }
}
