package org.lumbar.shell.vocabulary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Drl;

/** The files next to the rules in a folder, or the packaged ones if the folder has none. */
public record Companions(Domain domain, Wording wording, Ledger ledger, boolean hasLedger, boolean hasWording,
        List<Problem> problems) {

    /** Never fails: whatever is wrong is among the problems. */
    public static Companions of(Path folder) {
        Domain domain = Domain.current();
        YamlFile wording = YamlFile.beside(folder, Wording.FILE, domain);
        YamlFile ledger = YamlFile.beside(folder, Ledger.FILE, domain);
        Wording read = Wording.read(wording);
        Ledger statements = Ledger.read(ledger);
        return new Companions(domain, read, statements, Files.exists(folder.resolve(Ledger.FILE)),
                Files.exists(folder.resolve(Wording.FILE)),
                Stream.concat(wording.problems().stream(), ledger.problems().stream()).toList());
    }

    /** The vocabulary of these rules; what is wrong with their declarations is added to the remarks of the files. */
    public Vocabulary vocabulary(List<Drl> files) {
        return new Vocabulary(domain, Declarations.of(files, domain), wording, ledger.statements(),
                Declarations.concluded(files));
    }
}
