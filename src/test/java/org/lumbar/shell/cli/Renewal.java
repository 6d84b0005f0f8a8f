package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Whether to rewrite the texts that are compared with what the program prints: {@code -Dlumbar.renew=true}. */
final class Renewal {

    private Renewal() {
    }

    static boolean asked() {
        return Boolean.getBoolean("lumbar.renew");
    }

    /** Replaces parts of a file, which another test in a process of its own may be doing too. */
    static void replace(Path file, Map<String, String> parts) throws IOException {
        try (FileChannel lock = FileChannel.open(Path.of("target/renewal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // released when the channel is closed
            lock.lock();
            String text = Files.readString(file);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                text = text.replace(part.getKey(), part.getValue());
            }
            Files.writeString(file, text);
        }
    }
}
