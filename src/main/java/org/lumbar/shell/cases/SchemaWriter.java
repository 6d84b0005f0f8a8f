package org.lumbar.shell.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.lumbar.shell.engine.CompiledRules;

/** Writes the schema of case files while the jar is built, so that editors find the one of the rules as they are. */
final class SchemaWriter {

    private SchemaWriter() {
    }

    /** @param arguments the file */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String text = CaseSchema.text(CompiledRules.packaged().rulebook());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
