package org.lumbar.shell.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for temporary files. Closing it deletes the folder and all files in it, as far as possible. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** @param purpose becomes part of the folder's name */
    public static TemporaryFolder create(String purpose) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("lumbar-" + purpose));
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException leftBehind) {
            // what is left in the system's folder for temporary files does no harm
            return;
        }
    }
}
