package org.lumbar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders with one rule each, which compile quickly. */
public final class SmallRules {

    private SmallRules() {
    }

    /** Makes sharp pain a diagnosis with the given code. */
    public static Path write(Path folder, String code) {
        return writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                rule "Sharp pain is %1$s"
                when
                    PainQuality(quality == Quality.SHARP)
                then
                    insertLogical(new Diagnosis("%1$s", Certainty.LIKELY));
                end
                """.formatted(code));
    }

    /** Writes one file of rules. */
    public static Path writeText(Path folder, String drl) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("rules.drl"), drl);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
