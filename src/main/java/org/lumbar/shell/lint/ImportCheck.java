package org.lumbar.shell.lint;

import java.util.HashSet;
import java.util.Set;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Concepts;

/** Whether the names that a file uses are imported. */
final class ImportCheck {

    private final Concepts concepts;
    private final Set<String> reported = new HashSet<>();

    ImportCheck(Concepts concepts) {
        this.concepts = concepts;
    }

    void look(Drl file) {
        for (Drl.Name name : file.imports()) {
            if (!concepts.canImport(name.text())) {
                String question = Nearest.question(name.text(), concepts.imports());
                file.remarks().add(RuleFault.UNKNOWN_IMPORT, "", name.at(), "there is nothing called "
                        + Quoted.of(name.text()) + " to import", question.isEmpty()
                                ? "rules import " + String.join(" and ", concepts.imports()) : question);
            }
        }
    }

    void used(Drl file, Rule rule, Token name, String home) {
        boolean imported = home.isEmpty() || file.imports().stream().map(Drl.Name::text)
                .anyMatch(text -> text.equals(home + ".*") || text.equals(home + "." + name.text()));
        boolean meant = file.imports().stream().map(Drl.Name::text).filter(text -> !concepts.canImport(text))
                .anyMatch(text -> Nearest.to(text, concepts.imports()).filter((home + ".*")::equals).isPresent());
        if (!imported && !meant && reported.add(file.path() + home)) {
            file.remarks().add(RuleFault.MISSING_IMPORT, rule.name(), name.at(), "the type " + name.text()
                    + " is not imported",
                    "write 'import " + home + ".*;' at the top of the file");
        }
    }
}
