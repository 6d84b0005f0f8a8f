package org.lumbar.shell.drl;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.lumbar.shell.text.Digests;

/**
 * Prints rules for the engine, from their syntax trees alone. Names, annotations and comments are left out, and nothing that
 * {@link LanguageCheck} would reject is printed. Everything stays on its line, so that the engine's messages lead back to
 * the author's file.
 */
public final class RulePrinter {

    static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "not in");

    private final RuleTypes types;
    private final String packageName;
    private final UnaryOperator<String> naming;
    private final Map<String, String> names = new LinkedHashMap<>();

    public RulePrinter(RuleTypes types, String packageName) {
        this(types, packageName, RulePrinter::neutral);
    }

    /** Prints a program's own rules, which can keep their names. */
    public RulePrinter(RuleTypes types, String packageName, UnaryOperator<String> naming) {
        this.types = types;
        this.packageName = packageName;
        this.naming = naming;
    }

    /** {@return the names of the printed rules, by their neutral names} */
    public Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /** {@return a file as the engine sees it} */
    public String print(Drl file) {
        PrintedFile printed = new PrintedFile(file, types);
        printed.write("package " + packageName + ";");
        printed.imports();
        file.declarations().forEach(printed::declaration);
        for (Rule rule : file.rules()) {
            String name = naming.apply(rule.name());
            names.put(name, rule.name());
            printed.rule(name, rule);
        }
        return printed.text.append('\n').toString();
    }

    /** {@return the name of a rule for the engine: stable, and without anything its author wrote} */
    public static String neutral(String name) {
        return "r" + HexFormat.of().formatHex(Digests.sha256(name.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** Whether a variable is bound to a property and the property compared: {@code $count : count > 8}. */
    static boolean isBoundComparison(Constraint.Joined joined) {
        return joined.all() && joined.parts().size() == 2 && joined.parts().get(0) instanceof Constraint.Binding binding
                && joined.parts().get(1) instanceof Constraint.Comparison comparison
                && comparison.left().text().equals(binding.property().text());
    }

    private static final class PrintedFile {

        private final Drl file;
        private final RuleTypes types;
        private final StringBuilder text = new StringBuilder();
        private int line = 1;

        PrintedFile(Drl file, RuleTypes types) {
            this.file = file;
            this.types = types;
        }

        private void write(String words) {
            text.append(words).append(' ');
        }

        /** Moves on to the line of a span, unless it has been passed already. */
        private void to(TextSpan at) {
            for (int wanted = file.line(at); line < wanted; line++) {
                text.append('\n');
            }
        }

        private void imports() {
            Set<String> named = new TreeSet<>();
            file.declarations().forEach(type -> type.properties().values().forEach(of -> named.add(of.text())));
            file.rules().forEach(rule -> named.addAll(Mentioned.in(rule)));
            for (String name : named) {
                Optional<RuleType> type = types.type(name, file);
                if (type.isPresent() && !type.get().packageName().isEmpty()) {
                    write("import " + type.get().packageName() + "." + type.get().name() + ";");
                }
            }
        }

        private void declaration(Drl.Declaration type) {
            to(type.at());
            write("declare " + checked(LanguageCheck.NAME, type.name()));
            type.properties().forEach((property, of) -> write(checked(LanguageCheck.NAME, property) + " : "
                    + checked(LanguageCheck.NAME, of) + (type.mark("key", property).isPresent() ? " @key" : "")));
            write("end");
        }

        private void rule(String name, Rule rule) {
            to(rule.nameAt());
            write("rule " + Escapes.escaped(name) + " when");
            for (Condition condition : rule.conditions()) {
                to(condition.at());
                write(condition(condition));
            }
            Rule.Conclusion conclusion = rule.conclusion().orElseThrow(() -> refused("nothing"));
            to(conclusion.at());
            write("then insertLogical(new " + checked(LanguageCheck.NAME, conclusion.type()) + "(" + arguments(conclusion)
                    + ")); end");
        }

        /** On overflow, the rule fails rather than continue with a wrong number. */
        private String arguments(Rule.Conclusion conclusion) {
            List<String> kinds = types.type(conclusion.type().text(), file).filter(RuleType.Facts.class::isInstance)
                    .map(type -> List.copyOf(((RuleType.Facts) type).parameters().values()))
                    .filter(all -> all.size() == conclusion.arguments().size()).orElse(List.of());
            return IntStream.range(0, conclusion.arguments().size()).mapToObj(i -> operand(conclusion.arguments().get(i),
                    calculation -> kinds.isEmpty() || !kinds.get(i).matches("int|Integer") ? calculation.text()
                            : "Math.toIntExact(" + calculation.wide() + ")")).collect(Collectors.joining(", "));
        }

        private String condition(Condition condition) {
            if (condition instanceof Condition.Matched pattern && pattern.plain()) {
                return pattern.variable().map(variable -> checked(LanguageCheck.VARIABLE, variable) + " : ").orElse("")
                        + checked(LanguageCheck.NAME, pattern.type()) + "("
                        + pattern.constraints().stream().map(this::constraint).collect(Collectors.joining(", ")) + ")";
            }
            if (condition instanceof Condition.Prefixed prefixed && prefixed.parts().size() == 1
                    && Set.of("not", "exists").contains(prefixed.word())) {
                String inner = condition(prefixed.parts().get(0));
                return prefixed.word() + (inner.startsWith("(") ? " " + inner : " (" + inner + ")");
            }
            if (condition instanceof Condition.Grouped group && !group.parts().isEmpty()) {
                return group.parts().stream().map(this::condition)
                        .collect(Collectors.joining(group.all() ? " and " : " or ", "(", ")"));
            }
            throw refused("a condition");
        }

        private String constraint(Constraint constraint) {
            if (constraint instanceof Constraint.Binding binding) {
                return checked(LanguageCheck.VARIABLE, binding.variable()) + " : " + operand(binding.property());
            }
            if (constraint instanceof Constraint.Comparison comparison) {
                return operand(comparison.left()) + compared(comparison);
            }
            if (constraint instanceof Constraint.Joined joined && isBoundComparison(joined)) {
                return constraint(joined.parts().get(0)) + compared((Constraint.Comparison) joined.parts().get(1));
            }
            if (constraint instanceof Constraint.Joined joined) {
                return joined.parts().stream().map(part -> part instanceof Constraint.Joined inner
                        && (joined.all() || !inner.all()) ? "(" + constraint(part) + ")" : constraint(part))
                        .collect(Collectors.joining(joined.all() ? " && " : " || "));
            }
            throw refused("a constraint");
        }

        private String compared(Constraint.Comparison comparison) {
            if (!OPERATORS.contains(comparison.operator()) || comparison.right().isEmpty()) {
                throw refused(comparison.operator());
            }
            String right = comparison.right().stream().map(this::operand).collect(Collectors.joining(", "));
            return " " + comparison.operator() + " " + (comparison.operator().endsWith("in") ? "(" + right + ")" : right);
        }

        private String operand(Operand operand) {
            return operand(operand, Calculation::wide);
        }

        private String operand(Operand operand, Function<Calculation, String> calculated) {
            return switch (operand.kind()) {
                case TEXT -> Escapes.escaped(operand.value());
                case NUMBER -> checked(LanguageCheck.NUMBER, operand.text());
                case TRUTH, NOTHING -> checked(LanguageCheck.NAME, operand.text());
                case VARIABLE -> checked(LanguageCheck.VARIABLE, operand.text());
                case NAME -> operand.words().stream().map(word -> checked(LanguageCheck.NAME, word))
                        .collect(Collectors.joining("."));
                case OTHER -> calculated.apply(checked(Calculation.read(operand.tokens())
                        .orElseThrow(() -> refused(operand.text()))));
            };
        }

        private static Calculation checked(Calculation calculation) {
            calculation.values().forEach(value -> checked(value.kind() == Token.Kind.NUMBER ? LanguageCheck.NUMBER
                    : value.isVariable() ? LanguageCheck.VARIABLE : LanguageCheck.NAME, value));
            return calculation;
        }

        private static String checked(Pattern pattern, Token token) {
            return checked(pattern, token.text());
        }

        private static String checked(Pattern pattern, String words) {
            if (!pattern.matcher(words).matches()) {
                throw refused(words);
            }
            return words;
        }

        private static IllegalArgumentException refused(String words) {
            return new IllegalArgumentException("not part of the language: " + words);
        }
    }
}
