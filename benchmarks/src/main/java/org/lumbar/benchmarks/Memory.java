package org.lumbar.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;

/** Measures the heap of a rule base and of an assessment, and what is left once they are dropped. */
public final class Memory {

    private Memory() {
    }

    public static void main(String... arguments) {
        CompiledRules rules = CompiledRules.packaged();
        List<Case> cases = Cases.read(rules);
        cases.forEach(rules::assess);
        long before = used();
        List<Object> held = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            CompiledRules another = CompiledRules.packaged();
            another.assess(cases.get(i));
            held.add(another);
        }
        System.out.printf(Locale.ROOT, "a rule base:   %8.1f KiB%n", (used() - before) / 10 / 1024.0);
        held.clear();
        before = used();
        for (int i = 0; i < 10_000; i++) {
            held.add(rules.assess(cases.get(i % cases.size())));
        }
        System.out.printf(Locale.ROOT, "an assessment: %8.1f KiB%n", (used() - before) / 10_000 / 1024.0);
        held.clear();
        System.out.printf(Locale.ROOT, "left of 10,000 assessments and 10 rule bases: %.1f KiB%n",
                (used() - before) / 1024.0);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
