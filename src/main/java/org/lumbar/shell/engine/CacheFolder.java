package org.lumbar.shell.engine;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The user's cache folder. Nobody else may be able to write to it, as it contains code that will run. */
record CacheFolder(Path path) {

    private static final Set<PosixFilePermission> WRITABLE_BY_OTHERS = PosixFilePermissions.fromString("----w--w-");
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final String UNFINISHED = ".part";

    /** The folder that the environment names, or else the usual one of the platform; empty if caching is off. */
    static Optional<CacheFolder> of(Map<String, String> environment) {
        String named = environment.getOrDefault("LUMBAR_CACHE", "");
        if (named.equals("off")) {
            return Optional.empty();
        }
        try {
            return (named.isEmpty() ? ofPlatform(environment) : Optional.of(Path.of(named))).map(CacheFolder::new);
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Path> ofPlatform(Map<String, String> environment) {
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        if (!local.isEmpty()) {
            return Optional.of(Path.of(local, "lumbar", "cache"));
        }
        Optional<Path> home = Optional.ofNullable(environment.get("HOME")).filter(name -> !name.isEmpty()).map(Path::of);
        Optional<Path> mac = home.map(one -> one.resolve("Library/Caches")).filter(Files::isDirectory);
        Optional<Path> named = Optional.ofNullable(environment.get("XDG_CACHE_HOME")).map(Path::of)
                .filter(Path::isAbsolute);
        return mac.or(() -> named).or(() -> home.map(one -> one.resolve(".cache"))).map(one -> one.resolve("lumbar"));
    }

    /** Whether it exists, belongs to this user or to root, and nobody else may write to it. */
    boolean isPrivate() {
        try {
            if (!Files.isDirectory(path)) {
                return false;
            }
            PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            return posix == null || isOwn(posix.readAttributes().owner().getName())
                    && posix.readAttributes().permissions().stream().noneMatch(WRITABLE_BY_OTHERS::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isOwn(String owner) {
        return owner.equals(System.getProperty("user.name")) || owner.equals("root");
    }

    /** Writes a temporary file and moves it into place once it is complete. */
    void write(String name, byte[] bytes) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            createPrivately();
        }
        if (!isPrivate()) {
            throw new IOException("other users can write to it");
        }
        Path part = Files.createTempFile(path, name, UNFINISHED);
        try {
            Files.write(part, bytes);
            move(part, path.resolve(name));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void createPrivately() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(path,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The files with a prefix, most recently used first. */
    List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> !file.toString().endsWith(UNFINISHED))
                    .sorted(Comparator.comparing(CacheFolder::used).reversed()).toList();
        }
    }

    /** Deletes the least recently used files beyond a number of files and a total size. */
    void trim(String prefix, int maxFiles, long maxBytes) throws IOException {
        long bytes = 0;
        int count = 0;
        for (Path file : files(prefix)) {
            bytes += Files.exists(file) ? Files.size(file) : 0;
            if (++count > maxFiles || bytes > maxBytes) {
                Files.deleteIfExists(file);
            }
        }
        try (Stream<Path> parts = Files.list(path)) {
            for (Path part : parts.filter(file -> file.toString().endsWith(UNFINISHED)).toList()) {
                if (used(part).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
