package org.lumbar.shell.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.shell.vocabulary.Domain;

/**
 * Loads compiled rules other than the packaged ones: they see this program's types, but not its rules. Everything is held
 * in memory, so that the file may be replaced while the rules are in use.
 */
final class RuleClassLoader extends ClassLoader {

    static final List<String> FOLDERS = Stream.concat(Domain.own().rules().stream(), Stream.of("META-INF/kie/")).toList();

    private static final Optional<String> CLASSES = Domain.own().rulesPackage();

    private final Map<String, byte[]> entries;

    RuleClassLoader(Map<String, byte[]> entries, ClassLoader parent) {
        super(parent);
        this.entries = Map.copyOf(entries);
    }

    /** Classes and other files, by path. */
    Map<String, byte[]> entries() {
        return entries;
    }

    /** Does not ask the parent first, which would remember each name for as long as the program runs. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (CLASSES.filter(name::startsWith).isEmpty() && !entries.containsKey(file(name))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = entries.get(file(name));
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

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }
}
