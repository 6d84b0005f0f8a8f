package org.lumbar.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.lumbar.source.Problem;

/**
 * The compiled rules of another jar. They meet the facts and findings of this program, but not its rules. All is read at
 * once, so that the jar may be replaced or deleted while its rules are in use.
 */
final class RuleJar extends ClassLoader {

    private static final String CLASSES = "org.lumbar.rules.";
    private static final List<String> FOLDERS = List.of("org/lumbar/rules/", "META-INF/kie/");

    private final Map<String, byte[]> entries;

    private RuleJar(Map<String, byte[]> entries) {
        super(RuleJar.class.getClassLoader());
        this.entries = entries;
    }

    /** @throws InvalidRulesException if the file cannot be read or holds no compiled rules */
    static RuleJar read(Path jar) {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (FOLDERS.stream().anyMatch(entry.getName()::startsWith)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw invalid(jar, "the file cannot be read as a jar", "");
        }
        if (!entries.containsKey(PackagedRules.RULEBOOK)) {
            throw invalid(jar, "there are no compiled rules in this file", "give a jar that Lumbar's build has made");
        }
        return new RuleJar(entries);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(CLASSES)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = entries.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        if (FOLDERS.stream().noneMatch(name::startsWith)) {
            return super.getResourceAsStream(name);
        }
        byte[] bytes = entries.get(name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    private static InvalidRulesException invalid(Path jar, String message, String hint) {
        return new InvalidRulesException(List.of(Problem.ofFile(jar.toString(), message, hint)));
    }
}
