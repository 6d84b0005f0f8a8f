package org.lumbar.shell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lumbar.api.RuleText;
import org.lumbar.api.Rulebook;

/**
 * The rules that were compiled into a jar. They are found by the names that the build wrote down, as scanning the class
 * path for them is slow and fails in nested jars.
 */
final class PackagedRules {

    /** Written by {@link RulePackager} when the jar is built. */
    static final String RULEBOOK = "org/lumbar/rules/rulebook.bin";
    private static final String TEXTS = "org/lumbar/rules/";
    private static final String MODELS = "META-INF/kie/org.lumbar/lumbar/drools-model";

    private final ClassLoader loader;

    /** @param loader finds the jar's classes and resources */
    PackagedRules(ClassLoader loader) {
        this.loader = loader;
    }

    /** The rules of the jar that this class stands in. */
    static PackagedRules own() {
        return new PackagedRules(PackagedRules.class.getClassLoader());
    }

    RuleModels models() {
        return RuleModels.listed(loader, text(MODELS), Map.of());
    }

    /** The texts of the files of rules, by name. */
    Map<String, String> texts(Rulebook rulebook) {
        Map<String, String> texts = new LinkedHashMap<>();
        rulebook.rules().values().stream().map(RuleText::file).distinct()
                .forEach(file -> texts.put(file, text(TEXTS + file)));
        return texts;
    }

    Rulebook rulebook() {
        try (InputStream in = open(RULEBOOK)) {
            return RulebookStream.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    private String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    private InputStream open(String resource) {
        InputStream in = loader.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the jar was built without " + resource);
        }
        return in;
    }
}
