package org.lumbar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.lumbar.shell.text.Digests;

/** A digest of the content of files and folders; their times and sizes would miss two changes in quick succession. */
final class ContentDigest {

    private static final long LARGE = 64 << 20;

    private ContentDigest() {
    }

    /** {@return the digest; a fixed word if a file or folder is missing or cannot be read} */
    static String of(List<Path> paths) {
        try {
            MessageDigest digest = Digests.sha256();
            for (Path path : paths) {
                try (Stream<Path> files = Files.walk(path)) {
                    files.filter(Files::isRegularFile).sorted().forEach(file -> add(file, digest));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | UncheckedIOException unreadable) {
            return "unreadable";
        }
    }

    private static void add(Path file, MessageDigest digest) {
        try {
            // the time of the last change is enough for a file too large to read on every refresh
            byte[] content = Files.size(file) > LARGE ? Files.getLastModifiedTime(file).toString().getBytes(StandardCharsets.UTF_8)
                    : Files.readAllBytes(file);
            digest.update((file + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
