package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.lumbar.Examples;
import org.lumbar.Questions;
import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.UnmetReason;
import org.lumbar.api.WhyNot;
import org.lumbar.findings.Remedy;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;

/** Every conclusion of an example has a proof that ends in answers, and every remedy it does not get has a reason. */
@Tag("slow")
class ProofsTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final Explainer EXPLAINER = new Explainer(RULES);
    private static final Set<String> REMEDIES = RULES.rulebook().type("Remedy").orElseThrow().says().keySet().stream()
            .map(key -> key.split("/")[0]).collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> conclusions() {
        return Examples.of(RULES.rulebook()).stream().map(example -> DynamicTest.dynamicTest(example.source(), () -> {
            List<ProofTree> proofs = EXPLAINER.explain(example).how();
            assertThat(proofs).extracting(ProofTree::subject)
                    .isEqualTo(RULES.assess(example.facts()).proof().findings());
            Set<ProofTree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            proofs.forEach(proof -> endsInAnswers(proof, seen));
        }));
    }

    private static void endsInAnswers(ProofTree proof, Set<ProofTree> seen) {
        if (!seen.add(proof)) {
            return;
        }
        if (proof.isAnswer()) {
            assertThat(Questions.VOCABULARY.keyOf(proof.subject()).isPresent() || proof.subject() instanceof DeclaredFact)
                    .as(proof.subject().toString()).isTrue();
        }
        for (ProofTree.Support support : proof.supports()) {
            assertThat(support.step().rule().sources()).as(support.step().rule().name()).isNotEmpty();
            assertThat(support.step().rule().because()).isNotEmpty();
            support.premises().forEach(premise -> endsInAnswers(premise, seen));
        }
    }

    @TestFactory
    Stream<DynamicTest> remedies_not_given() {
        return Examples.of(RULES.rulebook()).stream().map(example -> DynamicTest.dynamicTest(example.source(), () -> {
            Set<String> given = RULES.assess(example.facts()).findings(Remedy.class).stream().map(Remedy::code)
                    .collect(Collectors.toSet());
            Explanation explanation = EXPLAINER.explain(example);
            for (String code : REMEDIES) {
                if (!given.contains(code)) {
                    endsInConditions(example, explanation.whyNot(Goal.of("Remedy", code)));
                }
            }
        }));
    }

    private static void endsInConditions(Case example, WhyNot whyNot) {
        assertThat(whyNot.found()).isEmpty();
        assertThat(whyNot.rules()).isNotEmpty();
        Stream.concat(whyNot.rules().stream(), whyNot.beneath().values().stream().flatMap(List::stream))
                .filter(evaluation -> !evaluation.fired()).forEach(evaluation -> {
                    assertThat(evaluation.status()).isEqualTo(RuleEvaluation.Status.UNMET);
                    ConditionEvaluation unmet = evaluation.firstUnmet().orElseThrow();
                    assertThat(unmet.condition().line()).isGreaterThan(evaluation.rule().line());
                    ends(whyNot, unmet.reason().orElseThrow());
                });
    }

    private static void ends(WhyNot whyNot, UnmetReason reason) {
        if (reason instanceof UnmetReason.Unanswered missing) {
            assertThat(missing.keys()).isNotEmpty();
        } else if (reason instanceof UnmetReason.Differs differs) {
            assertThat(differs.values()).isNotEmpty();
        } else if (reason instanceof UnmetReason.Present present) {
            assertThat(present.facts()).isNotEmpty();
            present.facts().forEach(fact -> assertThat(Questions.VOCABULARY.keyOf(fact).isPresent()
                    || whyNot.present().containsKey(fact)).isTrue());
        } else if (reason instanceof UnmetReason.Unconcluded lacking) {
            assertThat(whyNot.beneath()).containsKey(lacking.goal());
        } else if (reason instanceof UnmetReason.Within within) {
            within.conditions().forEach(check -> check.reason().ifPresent(why -> ends(whyNot, why)));
        }
    }
}
