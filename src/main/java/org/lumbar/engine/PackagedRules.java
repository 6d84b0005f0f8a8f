package org.lumbar.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.lumbar.proof.Rulebook;

/**
 * Rules that were compiled when a jar was built. They are found by the names that the build wrote down, as scanning the
 * class path for them is slow and fails in nested jars.
 */
final class PackagedRules {

    /** Written by {@link RulePackager} when the jar is built. */
    static final String RULEBOOK = "org/lumbar/rules/rulebook.bin";
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

    KieBase kieBase() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(MODELS), StandardCharsets.UTF_8))) {
            List<Model> models = lines.lines().filter(line -> !line.contains(":") && !line.isBlank())
                    .map(this::model).toList();
            // KieServices would make the same configuration, but needs the rule compiler for it
            return KieBaseBuilder.createKieBaseFromModel(models,
                    RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    Rulebook rulebook() {
        try (InputStream in = open(RULEBOOK)) {
            return RulebookStream.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    private Model model(String className) {
        try {
            return (Model) Class.forName(className, true, loader).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the packaged rules lack " + className, missing);
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
