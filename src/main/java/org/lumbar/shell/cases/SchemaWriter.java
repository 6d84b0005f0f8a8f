package org.lumbar.shell.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.lumbar.shell.engine.CompiledRules;

/** Writes the schema of case files during the build, so that editors use one that matches the rules. */
final class SchemaWriter {

    private SchemaWriter() {
    }

    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String text = CaseSchema.text(CompiledRules.packaged().rulebook());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
