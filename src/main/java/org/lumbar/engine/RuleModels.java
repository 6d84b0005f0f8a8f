package org.lumbar.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Compiled rules, by the classes that hold them.
 *
 * @param loader what loads the classes
 * @param names the names of the classes
 */
record RuleModels(ClassLoader loader, List<String> names) {

    /** What the list of the classes holds, as the engine's compiler writes it. */
    static RuleModels listed(ClassLoader loader, String list) {
        return new RuleModels(loader, list.lines().filter(line -> !line.contains(":") && !line.isBlank()).toList());
    }

    /** The rules, not shared with any rule base yet; building one changes them. */
    List<Model> load() {
        return names.stream().map(this::model).toList();
    }

    /** A rule base of these rules and others. */
    KieBase kieBase(Model... others) {
        List<Model> models = new ArrayList<>(load());
        models.addAll(Arrays.asList(others));
        return kieBase(models);
    }

    KieBase kieBase(List<Model> models) {
        // KieServices would make the same configuration, but needs the rule compiler for it
        return KieBaseBuilder.createKieBaseFromModel(models,
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader));
    }

    private Model model(String className) {
        try {
            return (Model) Class.forName(className, true, loader).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the compiled rules lack " + className, missing);
        }
    }
}
