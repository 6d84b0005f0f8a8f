package org.lumbar.shell.engine;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.drools.model.Condition.Type;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;
import org.drools.model.view.BindViewItem1;
import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleType;
import org.lumbar.shell.drl.RuleTypes;
import org.lumbar.shell.drl.Token;

/**
 * Builds the engine's model of rules directly from their syntax trees, as its compiler would: for a file that was just
 * edited, compiling takes far longer than running it. Anything that the compiler might treat differently or reject is left
 * to it.
 */
final class InterpretedRules {

    private final RuleTypes types;
    private final ClassLoader loader;
    private final Drl file;
    private final PredicateInformation blamed;
    private final Map<String, FactValue.Bound> variables = new HashMap<>();
    private final Map<String, FactValue.Bound> inAlternatives = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private boolean inAlternative;

    /** Thrown when a rule must be left to the compiler. */
    private static final class NotInterpretable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotInterpretable() {
            super(null, null, false, false);
        }
    }

    private InterpretedRules(Drl file, Rule rule, RuleTypes types, ClassLoader loader) {
        this.file = file;
        this.types = types;
        this.loader = loader;
        this.blamed = new PredicateInformation("a condition", rule.name(), CheckedRules.name(file));
    }

    /** {@return the rules of a file that is within the rule language; empty if the compiler is needed} */
    static Optional<Model> of(Drl file, RuleTypes types, ClassLoader loader) {
        if (!file.declarations().isEmpty()) {
            return Optional.empty();
        }
        try {
            ModelImpl model = new ModelImpl(RuleCompiler.PACKAGE);
            file.rules().forEach(rule -> model.addRule(new InterpretedRules(file, rule, types, loader).rule(rule)));
            return Optional.of(model);
        } catch (NotInterpretable compilerNeeded) {
            return Optional.empty();
        }
    }

    private RuleImpl rule(Rule rule) {
        List<org.drools.model.Condition> conditions = new ArrayList<>(all(rule.conditions(), variables));
        conditions.add(new NamedConsequenceImpl(RuleImpl.DEFAULT_CONSEQUENCE_NAME, false));
        return new RuleImpl(RuleCompiler.PACKAGE, rule.name(), null, new CompositePatterns(Type.AND, conditions,
                new HashMap<>(Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, consequence(rule.conclusion().orElseThrow(NotInterpretable::new))))));
    }

    private Consequence consequence(Rule.Conclusion conclusion) {
        Class<?> type = facts(conclusion.type());
        List<FactValue> arguments = conclusion.arguments().stream().map(operand -> value(operand, Optional.empty(), Map.of(), variables))
                .toList();
        List<Constructor<?>> fitting = Stream.<Constructor<?>>of(type.getConstructors())
                .filter(one -> one.getParameterCount() == arguments.size()).toList();
        if (fitting.size() != 1) {
            throw new NotInterpretable();
        }
        return InterpretedConclusion.of(fitting.get(0), arguments).orElseThrow(NotInterpretable::new);
    }

    private List<org.drools.model.Condition> all(List<Condition> conditions, Map<String, FactValue.Bound> scope) {
        return conditions.stream().map(condition -> condition(condition, scope)).toList();
    }

    /** @param scope the variables bound so far; those bound here are added */
    private org.drools.model.Condition condition(Condition condition, Map<String, FactValue.Bound> scope) {
        if (condition instanceof Condition.Matched pattern && pattern.plain()) {
            return pattern(pattern, scope);
        }
        if (condition instanceof Condition.Prefixed prefixed && prefixed.parts().size() == 1) {
            boolean before = inAlternative;
            inAlternative = false;
            org.drools.model.Condition inner = condition(prefixed.parts().get(0), new HashMap<>(scope));
            inAlternative = before;
            return new ExistentialPatternImpl(inner, prefixed.word().equals("not") ? Type.NOT : Type.EXISTS);
        }
        if (condition instanceof Condition.Grouped group) {
            return group.all() ? new CompositePatterns(Type.AND, all(group.parts(), scope)) : alternatives(group, scope);
        }
        throw new NotInterpretable();
    }

    /** Only variables that every branch binds can be used later. */
    private org.drools.model.Condition alternatives(Condition.Grouped group, Map<String, FactValue.Bound> scope) {
        boolean before = inAlternative;
        inAlternative = true;
        List<org.drools.model.Condition> branches = new ArrayList<>();
        List<Map<String, FactValue.Bound>> scopes = new ArrayList<>();
        for (Condition part : group.parts()) {
            Map<String, FactValue.Bound> branch = new HashMap<>(scope);
            branches.add(new CompositePatterns(Type.AND, new ArrayList<>(List.of(condition(part, branch)))));
            scopes.add(branch);
        }
        inAlternative = before;
        Map<String, FactValue.Bound> common = scopes.get(0);
        scopes.forEach(branch -> common.keySet().retainAll(branch.keySet()));
        scope.putAll(common);
        return new CompositePatterns(Type.OR, branches);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as in the engine's model
    private org.drools.model.Condition pattern(Condition.Matched pattern, Map<String, FactValue.Bound> scope) {
        Class<?> type = facts(pattern.type());
        String name = pattern.variable().map(Token::text)
                .orElseGet(() -> "GENERATED_$pattern_" + type.getSimpleName() + "$" + names.size() + "$");
        if (!names.add(name)) {
            throw new NotInterpretable();
        }
        Variable<?> fact = new DeclarationImpl(type, name);
        PatternImpl<?> built = new PatternImpl(fact);
        Map<String, FactValue> own = new HashMap<>();
        pattern.constraints().stream().flatMap(InterpretedRules::parts).forEach(constraint -> {
            if (constraint instanceof Constraint.Binding binding) {
                FactValue.Property property = property(binding.property(), type);
                FactValue.Bound bound = bound(binding.variable().text(), property.type());
                if (scope.put(binding.variable().text(), bound) != null) {
                    throw new NotInterpretable();
                }
                own.put(binding.variable().text(), property);
                built.addBinding(new BindViewItem1(bound.variable(), property, fact, null, null));
            } else {
                built.addConstraint(InterpretedConstraint.of(predicate(constraint, type, own, scope), fact, blamed));
            }
        });
        return built;
    }

    /** A variable bound in several alternatives is a single variable. Any other reuse of a name is left to the compiler. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as in the engine's model
    private FactValue.Bound bound(String name, Class<?> type) {
        if (!names.add(name)) {
            return Optional.ofNullable(inAlternatives.get(name)).filter(other -> inAlternative && other.type() == type)
                    .orElseThrow(NotInterpretable::new);
        }
        FactValue.Bound bound = new FactValue.Bound(new DeclarationImpl(FactValue.boxed(type), name), type);
        if (inAlternative) {
            inAlternatives.put(name, bound);
        }
        return bound;
    }

    /** Constraints joined by {@code &&} become separate ones. */
    private static Stream<Constraint> parts(Constraint constraint) {
        return constraint instanceof Constraint.Joined joined && joined.all()
                ? joined.parts().stream().flatMap(InterpretedRules::parts) : Stream.of(constraint);
    }

    private FactPredicate predicate(Constraint constraint, Class<?> type, Map<String, FactValue> own,
            Map<String, FactValue.Bound> scope) {
        if (constraint instanceof Constraint.Joined joined) {
            return new FactPredicate.Joined(joined.all(), joined.parts().stream().map(part -> predicate(part, type, own, scope)).toList());
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return FactPredicate.Compared.of(value(comparison.left(), Optional.of(type), own, scope), comparison.operator(),
                    comparison.right().stream().map(operand -> value(operand, Optional.of(type), own, scope)).toList())
                    .orElseThrow(NotInterpretable::new);
        }
        throw new NotInterpretable();
    }

    /** @param own the properties that the current pattern has bound to variables */
    private FactValue value(Operand operand, Optional<Class<?>> type, Map<String, FactValue> own, Map<String, FactValue.Bound> scope) {
        return switch (operand.kind()) {
            case TEXT -> new FactValue.Constant(operand.value());
            case TRUTH -> new FactValue.Constant(Boolean.valueOf(operand.text()));
            case NUMBER -> new FactValue.Constant(number(operand.text()));
            case VARIABLE -> Optional.ofNullable(own.get(operand.text())).or(() -> Optional.ofNullable(scope.get(operand.text())))
                    .orElseThrow(NotInterpretable::new);
            case NAME -> operand.words().size() == 2 && !operand.words().get(0).text().equals("this") ? constant(operand)
                    : property(operand, type.orElseThrow(NotInterpretable::new));
            case NOTHING, OTHER -> throw new NotInterpretable();
        };
    }

    private static Object number(String text) {
        try {
            return text.contains(".") ? (Object) Double.valueOf(text) : (Object) Integer.valueOf(text);
        } catch (NumberFormatException longer) {
            throw new NotInterpretable();
        }
    }

    private FactValue constant(Operand name) {
        Class<?> words = types.type(name.words().get(0).text(), file).filter(RuleType.Enumeration.class::isInstance).map(this::loaded)
                .orElseThrow(NotInterpretable::new);
        String word = name.words().get(1).text();
        return Stream.of(words.getEnumConstants()).filter(one -> ((Enum<?>) one).name().equals(word)).findFirst()
                .map(FactValue.Constant::new).orElseThrow(NotInterpretable::new);
    }

    private static FactValue.Property property(Operand name, Class<?> type) {
        return FactValue.Property.of(type, name.words().get(name.words().size() - 1).text()).orElseThrow(NotInterpretable::new);
    }

    private Class<?> facts(Token name) {
        return types.type(name.text(), file).filter(type -> type instanceof RuleType.Facts && !type.packageName().isEmpty())
                .map(this::loaded).filter(Class::isRecord).orElseThrow(NotInterpretable::new);
    }

    private Class<?> loaded(RuleType type) {
        try {
            return Class.forName(type.packageName() + "." + type.name(), true, loader);
        } catch (ClassNotFoundException | LinkageError unknown) {
            throw new NotInterpretable();
        }
    }
}
