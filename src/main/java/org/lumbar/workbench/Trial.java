package org.lumbar.workbench;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lumbar.casefile.Case;
import org.lumbar.casefile.CaseFiles;
import org.lumbar.casefile.CaseReader;
import org.lumbar.casefile.Reading;
import org.lumbar.casefile.Unreadable;
import org.lumbar.engine.EndlessRulesException;
import org.lumbar.engine.RuleBase;
import org.lumbar.source.Problem;

/** Puts rules to the cases that say what to expect of them. */
final class Trial {

    private Trial() {
    }

    /** What keeps rules from passing the cases of files and folders; empty where nothing does. */
    static List<Problem> failures(RuleBase rules, List<Path> paths) {
        List<Problem> failures = new ArrayList<>();
        boolean tested = false;
        try (CaseFiles cases = new CaseFiles(new CaseReader(rules.rulebook()),
                paths.stream().map(Path::toString).toList(), InputStream.nullInputStream())) {
            while (cases.hasNext()) {
                Reading reading = cases.next();
                tested |= reading instanceof Case one && !one.expectations().isEmpty();
                failures.addAll(failures(rules, reading));
            }
        }
        if (!tested && failures.isEmpty()) {
            failures.add(Problem.ofFile(paths.get(0).toString(), "no case here says what to expect",
                    "add 'expect' to a case"));
        }
        return failures;
    }

    private static List<Problem> failures(RuleBase rules, Reading reading) {
        if (reading instanceof Unreadable unreadable) {
            return unreadable.problems();
        }
        Case one = (Case) reading;
        try {
            return CaseTest.failures(one, rules.assess(one));
        } catch (EndlessRulesException endless) {
            return List.of(Problem.ofFile(one.source(), "the rules come to no end with this case",
                    "look at these rules: '" + String.join("', '", endless.rules()) + "'"));
        }
    }
}
