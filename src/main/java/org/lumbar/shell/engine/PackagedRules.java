package org.lumbar.shell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.api.RuleText;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Rulebook;

/**
 * The rules that were compiled into a jar. They are found by the names that the build wrote down, as scanning the class
 * path for them is slow and fails in nested jars.
 */
final class PackagedRules {

    /** Written by {@link RulePackager} when the jar is built. */
    private static final String RULEBOOK = "rulebook.bin";
    private static final String MODELS = "META-INF/kie/org.lumbar/lumbar/drools-model";

    private final ClassLoader loader;

    /** @param loader finds the jar's classes and resources */
    PackagedRules(ClassLoader loader) {
        this.loader = loader;
    }

    /** The rules that this program carries. */
    static PackagedRules own() {
        if (Domain.own().rules().isEmpty()) {
            throw new InvalidRulesException(List.of(Problem.ofFile("rules", "this program carries no rules of its own",
                    "name the folder of the rules: --rules DIR")));
        }
        return new PackagedRules(PackagedRules.class.getClassLoader());
    }

    /** Where the texts of rules, and what is known of them, are in a jar. */
    static String folder() {
        return Domain.own().rules().orElse("");
    }

    static String rulebookFile() {
        return folder() + RULEBOOK;
    }

    RuleModels models() {
        return RuleModels.listed(loader, text(MODELS), Map.of());
    }

    /** The texts of the files of rules, by name. */
    Map<String, String> texts(Rulebook rulebook) {
        Map<String, String> texts = new LinkedHashMap<>();
        rulebook.rules().values().stream().map(RuleText::file).distinct()
                .forEach(file -> texts.put(file, text(folder() + file)));
        return texts;
    }

    Rulebook rulebook() {
        try (InputStream in = open(rulebookFile())) {
            return RulebookStream.read(in, Domain.own());
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
