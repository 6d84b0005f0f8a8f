package org.lumbar;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseFiles;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.vocabulary.Rulebook;

/** The cases of the folder of examples. */
public final class Examples {

    private Examples() {
    }

    public static List<Case> of(Rulebook rulebook) {
        return in("examples", rulebook);
    }

    public static List<Case> in(String folder, Rulebook rulebook) {
        List<Case> cases = new ArrayList<>();
        try (CaseFiles files = new CaseFiles(new CaseReader(rulebook), List.of(folder),
                InputStream.nullInputStream())) {
            while (files.hasNext()) {
                ReadResult reading = files.next();
                if (reading instanceof Case example) {
                    cases.add(example);
                } else {
                    throw new AssertionError("an example cannot be read: " + reading);
                }
            }
        }
        return cases;
    }
}
