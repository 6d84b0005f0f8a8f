package org.lumbar.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lumbar.proof.RuleText;
import org.lumbar.proof.Rulebook;

/**
 * The rules that were compiled into this jar. They are found by the names that the build wrote down, as scanning the class
 * path for them is slow and fails in nested jars.
 */
final class PackagedRules {

    /** Written by {@link RulePackager} when the jar is built. */
    static final String RULEBOOK = "org/lumbar/rules/rulebook.bin";
    private static final String MODELS = "META-INF/kie/org.lumbar/lumbar/drools-model";
    private static final ClassLoader LOADER = PackagedRules.class.getClassLoader();

    private PackagedRules() {
    }

    static RuleModels models() {
        try (InputStream in = open(MODELS)) {
            return RuleModels.listed(LOADER, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    /** The texts of the files of rules, by name. */
    static Map<String, String> texts(Rulebook rulebook) {
        Map<String, String> texts = new LinkedHashMap<>();
        rulebook.rules().values().stream().map(RuleText::file).distinct()
                .forEach(file -> texts.put(file, YamlFile.packaged(file)));
        return texts;
    }

    static Rulebook rulebook() {
        try (InputStream in = open(RULEBOOK)) {
            return RulebookStream.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = LOADER.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("this jar was built without " + resource);
        }
        return in;
    }
}
