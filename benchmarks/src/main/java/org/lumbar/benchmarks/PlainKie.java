package org.lumbar.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The same rules through the engine alone: findings, but no proof. */
final class PlainKie {

    private final KieBase kieBase;

    PlainKie() {
        ClassLoader loader = PlainKie.class.getClassLoader();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                loader.getResourceAsStream("META-INF/kie/org.lumbar/lumbar/drools-model"), StandardCharsets.UTF_8))) {
            List<Model> models = lines.lines().filter(line -> !line.contains(":") && !line.isBlank())
                    .map(PlainKie::model).toList();
            kieBase = KieBaseBuilder.createKieBaseFromModel(models);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Collection<?> findings(Iterable<?> facts) {
        KieSession session = kieBase.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return List.copyOf(session.getObjects());
        } finally {
            session.dispose();
        }
    }

    private static Model model(String name) {
        try {
            return (Model) Class.forName(name.strip()).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
