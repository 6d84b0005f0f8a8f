package org.lumbar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders with one rule each, which compile quickly. */
public final class SmallRules {

    /** What a file of rules begins with. */
    public static final String HEAD = """
            package org.lumbar.rules;

            import org.lumbar.facts.*;
            import org.lumbar.findings.*;

            """;

    private SmallRules() {
    }

    /** A rule by which strong soreness gives the caution with the given code; its annotations come after the source. */
    public static String strong(String name, String annotations, String code) {
        return """
                rule "%s"
                    @source("K108")
                    @because("It is {grade}.")%s
                when
                    PainIntensity($grade : grade, grade == Grade.STRONG)
                then
                    insertLogical(new Caution("%s"));
                end
                """.formatted(name, annotations.isEmpty() ? "" : "\n    " + annotations, code);
    }

    /** The rule that most of these folders have. */
    public static String strong() {
        return strong("Strong soreness is a reason to look at the signs again", "", "RECHECK_SIGNS");
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
