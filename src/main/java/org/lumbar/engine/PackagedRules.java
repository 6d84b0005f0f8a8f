package org.lumbar.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
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

    static KieBase kieBase() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(MODELS), StandardCharsets.UTF_8))) {
            List<Model> models = lines.lines().filter(line -> !line.contains(":") && !line.isBlank())
                    .map(PackagedRules::model).toList();
            return KieBaseBuilder.createKieBaseFromModel(models);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    static Rulebook rulebook() {
        try (InputStream in = open(RULEBOOK)) {
            return RulebookStream.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    private static Model model(String className) {
        try {
            return (Model) Class.forName(className, true, LOADER).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the packaged rules lack " + className, missing);
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
