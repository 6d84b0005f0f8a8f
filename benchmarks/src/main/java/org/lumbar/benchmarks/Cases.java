package org.lumbar.benchmarks;

import java.util.ArrayList;
import java.util.List;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseFiles;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.engine.CompiledRules;

/** The cases that benchmarks assess: the examples, or made-up ones. */
final class Cases {

    private Cases() {
    }

    /** The folder is given by the system property {@code examples}, else it is {@code ../examples}. */
    static List<Case> read(CompiledRules rules) {
        String folder = System.getProperty("examples", "../examples");
        List<Case> found = new ArrayList<>();
        try (CaseFiles files = new CaseFiles(new CaseReader(rules.rulebook()), List.of(folder), System.in)) {
            files.forEachRemaining(reading -> found.add((Case) reading));
        }
        return found;
    }

    static List<Case> madeUp(CompiledRules rules, int count) {
        CaseReader reader = new CaseReader(rules.rulebook());
        return MakeCases.lines(count).map(line -> (Case) reader.readJson("made up", line)).toList();
    }
}
