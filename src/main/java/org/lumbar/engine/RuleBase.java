package org.lumbar.engine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.lumbar.proof.Rulebook;

/**
 * A set of rules, ready to assess cases.
 *
 * <pre>{@code
 * RuleBase rules = RuleBase.packaged();
 * Assessment assessment = rules.assess(
 *         new PainQuality(Quality.SHARP), new InjurySign(Sign.TINGLING, YesNo.YES));
 * List<Diagnosis> diagnoses = assessment.findings(Diagnosis.class);
 * }</pre>
 *
 * Immutable and safe for use by several threads; there is nothing to close. Several rule bases live side by side without
 * seeing each other. Making one is slow, assessing a case is fast: make it once and keep it.
 */
public final class RuleBase {

    private final KieBase kieBase;
    private final Rulebook rulebook;
    private final DeclaredTypes declaredTypes;
    private final Firing firing;

    private RuleBase(KieBase kieBase, Rulebook rulebook) {
        this.kieBase = kieBase;
        this.rulebook = rulebook;
        this.declaredTypes = new DeclaredTypes(kieBase, rulebook.declared());
        this.firing = new Firing(kieBase);
    }

    /** The rules that this jar carries, compiled when it was built. */
    public static RuleBase packaged() {
        return new RuleBase(PackagedRules.kieBase(), PackagedRules.rulebook());
    }

    /**
     * Compiles the DRL files of a folder. Where the folder has no {@code wording.yaml} or {@code knowledge.yaml}, those
     * of the packaged rules serve.
     *
     * @param folder the folder; those within it are not looked at
     * @throws InvalidRulesException if they cannot be used
     */
    public static RuleBase compile(Path folder) {
        RuleFolder files = RuleFolder.read(folder);
        Rulebook rulebook = RulebookReader.read(files);
        return new RuleBase(RuleCompiler.compile(files), rulebook);
    }

    /** The rules as their authors wrote them. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** What the rules make of one case; see {@link #assess(Collection)}. */
    public Assessment assess(Object... facts) {
        return assess(Arrays.asList(facts));
    }

    /**
     * What the rules make of one case.
     *
     * @param facts answers, each a record of {@code org.lumbar.facts}; what is not given is not known. Their order does
     *         not matter, nor does it matter if one is given twice.
     * @throws IllegalArgumentException for a declared fact whose type or properties these rules do not have
     * @throws EndlessRulesException if the rules come to no end
     */
    public Assessment assess(Collection<?> facts) {
        Set<?> distinct = new LinkedHashSet<>(facts);
        KieSession session = kieBase.newKieSession();
        try {
            distinct.forEach(fact -> session.insert(declaredTypes.toEngine(fact)));
            firing.toTheEnd(session);
            return new Assessment(rulebook, ProofReader.read(session, rulebook, declaredTypes));
        } finally {
            session.dispose();
        }
    }
}
