package org.lumbar.shell.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Consequence;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.model.View;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.lumbar.shell.drl.Drl;

/** Rules in the form of the engine's executable model: classes to load, or rules to interpret. */
record RuleModels(List<Part> parts) {

    /** @param list the names of the classes, as the engine's compiler writes them */
    static RuleModels listed(ClassLoader loader, String list, Map<String, String> authorNames) {
        List<String> names = list.lines().filter(line -> !line.contains(":") && !line.isBlank()).toList();
        return new RuleModels(List.of(new Compiled(loader, names, authorNames, Set.of())));
    }

    RuleModels replaced(Set<String> rules, List<Part> others) {
        Part first = parts.get(0).without(rules);
        Stream<Part> more = parts.stream().skip(1).map(part -> part.without(rules)).filter(part -> !part.isEmpty());
        return new RuleModels(Stream.of(Stream.of(first), more, others.stream()).flatMap(part -> part).toList());
    }

    /** The loader of the first part, which is always compiled and contains the types that rules declare. */
    ClassLoader loader() {
        return ((Compiled) parts.get(0)).loader();
    }

    /** New models each time, as building a rule base changes them. */
    List<Model> load() {
        return parts.stream().flatMap(part -> part.load().stream()).toList();
    }

    /** A rule base of the loaded rules with these names; a build may have compiled drafts and retired rules as well. */
    KieBase kieBase(List<Model> loaded, Set<String> names) {
        List<Model> used = loaded.stream().<Model>map(model -> new FilteredModel(model, model.getRules().stream()
                .filter(rule -> names.contains(rule.getName())).toList())).toList();
        // KieServices would create the same configuration, but needs the rule compiler for it
        return KieBaseBuilder.createKieBaseFromModel(used,
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader()));
    }

    /** Rules that were compiled, or are interpreted, together. */
    sealed interface Part {

        List<Model> load();

        Part without(Set<String> rules);

        boolean isEmpty();
    }

    /** The interpreted rules of a file: all of them, or none if one of them has been replaced. */
    record Interpreted(Drl file, ClassLoader loader, boolean isEmpty) implements Part {

        /** Empty if the compiler is needed. */
        static Optional<Part> of(Drl file, ClassLoader loader) {
            Interpreted part = new Interpreted(file, loader, false);
            return part.model().map(model -> part);
        }

        private Optional<Model> model() {
            return InterpretedRules.of(file, KnownTypes.of(List.of(file)), loader);
        }

        @Override
        public List<Model> load() {
            return isEmpty ? List.of() : List.of(model().orElseThrow());
        }

        @Override
        public Part without(Set<String> rules) {
            return new Interpreted(file, loader, isEmpty || file.rules().stream().anyMatch(rule -> rules.contains(rule.name())));
        }
    }

    /** Rules that were compiled together, without those replaced since. */
    record Compiled(ClassLoader loader, List<String> names, Map<String, String> authorNames, Set<String> omitted) implements Part {

        @Override
        public Part without(Set<String> rules) {
            Set<String> all = new HashSet<>(omitted);
            all.addAll(rules);
            return new Compiled(loader, names, authorNames, all);
        }

        @Override
        public boolean isEmpty() {
            return load().stream().allMatch(model -> model.getRules().isEmpty());
        }

        @Override
        public List<Model> load() {
            return names.stream().map(this::model).<Model>map(model -> new FilteredModel(model, model.getRules().stream()
                    .<Rule>map(rule -> authorNames.containsKey(rule.getName()) ? new RenamedRule(authorNames.get(rule.getName()), rule)
                            : rule)
                    .filter(rule -> !omitted.contains(rule.getName())).toList())).toList();
        }

        private Model model(String className) {
            try {
                return (Model) Class.forName(className, true, loader).getConstructor().newInstance();
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException("the compiled rules have no class " + className, missing);
            }
        }
    }

    /** A rule under its author's name; it was compiled under a neutral one. */
    private record RenamedRule(String getName, Rule rule) implements Rule {

        @Override
        public View getView() {
            return rule.getView();
        }

        @Override
        public Consequence getDefaultConsequence() {
            return rule.getDefaultConsequence();
        }

        @Override
        public Map<String, Consequence> getConsequences() {
            return rule.getConsequences();
        }

        @Override
        public <T> T getAttribute(Attribute<T> attribute) {
            return rule.getAttribute(attribute);
        }

        @Override
        public Map<String, Object> getMetaData() {
            return rule.getMetaData();
        }

        @Override
        public Object getMetaData(String key) {
            return rule.getMetaData(key);
        }

        @Override
        public String getUnit() {
            return rule.getUnit();
        }

        @Override
        public String getPackage() {
            return rule.getPackage();
        }
    }

    /** A model with some of its rules. */
    private record FilteredModel(Model model, List<Rule> rules) implements Model {

        @Override
        public String getName() {
            return model.getName();
        }

        @Override
        public String getPackageName() {
            return model.getPackageName();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public List<Global> getGlobals() {
            return model.getGlobals();
        }

        @Override
        public List<Rule> getRules() {
            return rules;
        }

        @Override
        public List<Query> getQueries() {
            return model.getQueries();
        }

        @Override
        public List<TypeMetaData> getTypeMetaDatas() {
            return model.getTypeMetaDatas();
        }

        @Override
        public List<EntryPoint> getEntryPoints() {
            return model.getEntryPoints();
        }
    }
}
