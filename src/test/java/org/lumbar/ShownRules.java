package org.lumbar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of rules with which the texts were made that tests compare with what the program prints. Where a file was
 * added, more is asked and concluded, so these texts are not compared until they are renewed.
 */
public final class ShownRules {

    private static final Path LIST = Path.of("src/test/resources/org/lumbar/shown-rules.txt");

    private ShownRules() {
    }

    /** Whether no file of rules was added. */
    public static boolean areAll() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            List<String> now = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".drl")).sorted().toList();
            if (Boolean.getBoolean("lumbar.renew")) {
                Files.write(LIST, now);
            }
            return Files.readAllLines(LIST).containsAll(now);
        }
    }
}
