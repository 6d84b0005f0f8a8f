package org.lumbar.shell.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.shell.text.ClassLoaders;

/** What the class path provides for a domain, found through resources, as the shell knows no domain. */
public record Domain(List<Class<? extends Record>> types, Optional<String> rules, Optional<String> about) {

    /** The resource that lists the records. */
    public static final String TYPES = "META-INF/lumbar/types";
    private static final String RULES = "META-INF/lumbar/rules";
    private static final String ABOUT = "META-INF/lumbar/about";

    /** Read on first use, and only once, as it cannot change. */
    private static final class Own {
        private static final Domain DOMAIN = of(Domain.class.getClassLoader());
    }

    /** The domain of this program itself. */
    public static Domain own() {
        return Own.DOMAIN;
    }

    /** The domain of this program, plus what an embedding program adds through its own class loader. */
    public static Domain current() {
        return of(ClassLoaders.current());
    }

    public static Domain of(ClassLoader loader) {
        ClassLoader own = Domain.class.getClassLoader();
        Map<String, Class<? extends Record>> types = new LinkedHashMap<>();
        for (ClassLoader each : loader == own ? List.of(own) : List.of(own, loader)) {
            // a child-first class loader may see a second copy of this program, with different classes of the same names
            lines(each, TYPES).forEach(name -> types.computeIfAbsent(name, first -> record(each, name)));
        }
        return new Domain(List.copyOf(types.values()), first(own, RULES), first(own, ABOUT));
    }

    /** The package of the compiled packaged rules; empty if there are none. */
    public Optional<String> rulesPackage() {
        return rules.map(folder -> folder.replace('/', '.'));
    }

    /** The text of a file next to the packaged rules. */
    public Optional<String> text(String name) {
        return rules.map(folder -> Domain.class.getClassLoader().getResourceAsStream(folder + name)).map(Domain::text);
    }

    private static Class<? extends Record> record(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader).asSubclass(Record.class);
        } catch (ClassNotFoundException | ClassCastException unfit) {
            throw new IllegalStateException(TYPES + " names " + name + ", which is not a record on the class path", unfit);
        }
    }

    private static Set<String> lines(ClassLoader loader, String resource) {
        Set<String> lines = new LinkedHashSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(resource))) {
                lines(url.openStream()).forEach(lines::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
        return lines;
    }

    private static Optional<String> first(ClassLoader loader, String resource) {
        return Optional.ofNullable(loader.getResourceAsStream(resource)).flatMap(in -> lines(in).findFirst());
    }

    private static Stream<String> lines(InputStream in) {
        return text(in).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }
}
