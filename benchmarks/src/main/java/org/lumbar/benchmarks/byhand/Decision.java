package org.lumbar.benchmarks.byhand;

import java.util.HashSet;
import java.util.Set;

import org.lumbar.findings.Caution;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Question;
import org.lumbar.findings.Remedy;
import org.lumbar.findings.Purpose;

/**
 * What the packaged rules conclude, every finding of every rule, decided by plain Java: to measure against, and for
 * nothing else. It gives no reasons and keeps no order.
 */
public final class Decision {

    final Told told;
    final Set<Object> findings = new HashSet<>(128);
    /** Whether an injury is suspected; null where it is not. */
    Certainty injury;
    /** Plain soreness, in whatever place; null where it is none. */
    Certainty soreness;
    boolean lowBack;
    boolean unaccustomed;
    boolean accustomed;
    boolean prolonged;
    /** Whether it is DOMS, and not only possibly so. */
    boolean doms;

    private Decision(Told told) {
        this.told = told;
    }

    /** All that follows from the answers of a case. */
    public static Set<Object> of(Iterable<?> facts) {
        Decision decision = new Decision(new Told(facts));
        WhatItIs.decide(decision);
        KindOfSoreness.decide(decision);
        Causes.decide(decision);
        Advising.decide(decision);
        decision.caution("STANDING_NOTICE");
        return decision.findings;
    }

    void add(Object finding) {
        findings.add(finding);
    }

    void caution(String code) {
        add(new Caution(code));
    }

    void ask(String key) {
        add(new Question(key));
    }

    void ask(boolean given, String key) {
        if (!given) {
            ask(key);
        }
    }

    void advise(String code, Purpose purpose) {
        add(new Remedy(code, purpose, false));
    }

    void offer(String code, Purpose purpose) {
        add(new Remedy(code, purpose, true));
    }
}
