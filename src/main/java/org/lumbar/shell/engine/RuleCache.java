package org.lumbar.shell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lumbar.shell.text.ClassLoaders;
import org.lumbar.shell.text.Digests;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Ledger;
import org.lumbar.shell.vocabulary.Wording;

/**
 * Caches compiled rules between runs in the user's cache folder, as compiling takes ten times as long as an answer. An
 * entry is valid only for the same texts, the same build of Lumbar and the same Java.
 */
public final class RuleCache {

    /** Raise it when the file format or the input of the compiler changes. */
    private static final int FORMAT = 3;
    private static final String PREFIX = "rules-";
    private static final int MAX_ENTRIES = 20;
    private static final long MAX_BYTES = 100_000_000;
    /** Comparing more entries would take longer than it saves. */
    private static final int MAX_COMPARED = 3;

    private final Optional<CacheFolder> folder;
    private final Consumer<String> notes;

    private RuleCache(Optional<CacheFolder> folder, Consumer<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    public static RuleCache none() {
        return new RuleCache(Optional.empty(), note -> { });
    }

    public static RuleCache ofUser(Map<String, String> environment, Consumer<String> notes) {
        return new RuleCache(CacheFolder.of(environment), notes);
    }

    Optional<CachedRules> find(Map<String, String> texts) {
        return usable().flatMap(cache -> {
            Path file = cache.path().resolve(name(build(), texts));
            Optional<CachedRules> kept = read(file, ClassLoaders.current())
                    .filter(one -> one.texts().equals(texts));
            kept.ifPresent(one -> use(file));
            return kept;
        });
    }

    /** The entry whose texts differ from these in the fewest files. */
    Optional<CachedRules> findSimilar(Map<String, String> texts) {
        try {
            ClassLoader parent = ClassLoaders.current();
            return usable().isEmpty() ? Optional.empty() : folder.orElseThrow().files(PREFIX + build()).stream()
                    .limit(MAX_COMPARED).flatMap(file -> read(file, parent).stream())
                    .min(Comparator.comparing(one -> one.differing(texts)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<CacheFolder> usable() {
        return folder.filter(CacheFolder::isPrivate);
    }

    /** Failing to write only makes the next run slower. */
    void store(CachedRules rules) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            folder.get().write(name(build(), rules.texts()),
                    rules.bytes(types(rules.texts(), ClassLoaders.current())));
            folder.get().trim(PREFIX, MAX_ENTRIES, MAX_BYTES);
        } catch (IOException unwritable) {
            notes.accept("note: compiled rules cannot be cached in '" + folder.get().path() + "' (" + reason(unwritable)
                    + "); set LUMBAR_CACHE to another folder or to 'off'");
        }
    }

    private static String reason(IOException unwritable) {
        String name = unwritable.getClass().getSimpleName();
        return switch (name) {
            case "AccessDeniedException" -> "no permission";
            case "FileAlreadyExistsException" -> "a file is in the way";
            case "FileSystemException" -> Objects.requireNonNullElse(
                    ((java.nio.file.FileSystemException) unwritable).getReason(), "it cannot be written");
            default -> Objects.requireNonNullElse(unwritable.getMessage(), name);
        };
    }

    private static Optional<CachedRules> read(Path file, ClassLoader parent) {
        try {
            return Files.isRegularFile(file) ? CachedRules.read(Files.readAllBytes(file), parent,
                    texts -> types(texts, parent)) : Optional.empty();
        } catch (IOException | OutOfMemoryError unreadable) {
            return Optional.empty();
        }
    }

    private static void use(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // the entry only seems older than it is
            return;
        }
    }

    private static String name(String build, Map<String, String> texts) {
        MessageDigest digest = Digests.sha256();
        texts.forEach((name, text) -> {
            add(digest, name);
            add(digest, text);
        });
        return PREFIX + build + "-" + HexFormat.of().formatHex(digest.digest()) + ".bin";
    }

    /** A digest of the classes that rules use, and of the packaged texts, which may change under the same names. */
    private static byte[] types(Map<String, String> texts, ClassLoader parent) {
        TreeSet<String> names = new TreeSet<>();
        Pattern imports = Pattern.compile("(?m)^\\s*import\\s+([\\w.]+)");
        texts.values().forEach(text -> imports.matcher(text).results().forEach(found -> names.add(found.group(1))));
        MessageDigest digest = Digests.sha256();
        // a package is not a class, and looking for one would search all jars
        Stream<String> classes = names.stream().filter(name -> !name.endsWith(".")).map(name -> name.replace('.', '/') + ".class");
        Stream<String> defaults = Stream.of(Wording.FILE, Ledger.FILE)
                .filter(name -> !texts.containsKey(name)).map(name -> PackagedRules.folder() + name);
        for (String name : Stream.of(classes, defaults, Stream.of(Domain.TYPES)).flatMap(some -> some).toList()) {
            add(digest, name);
            try (InputStream in = parent.getResourceAsStream(name)) {
                digest.update(in == null ? new byte[0] : in.readAllBytes());
            } catch (IOException unreadable) {
                digest.update((byte) 0);
            }
        }
        return digest.digest();
    }

    private static String build() {
        MessageDigest digest = Digests.sha256();
        for (String part : List.of(String.valueOf(FORMAT), System.getProperty("java.vm.version"), ownVersion())) {
            add(digest, part);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static String ownVersion() {
        CodeSource source = RuleCache.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            // classes in a folder may have changed by the next run
            return Files.isDirectory(jar) ? ProcessHandle.current().pid() + " " + ProcessHandle.current().info().startInstant()
                    : jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (URISyntaxException | IOException | IllegalArgumentException | FileSystemNotFoundException
                | NullPointerException nested) {
            return String.valueOf(RuleCache.class.getPackage().getImplementationVersion());
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(HexFormat.of().toHexDigits(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
