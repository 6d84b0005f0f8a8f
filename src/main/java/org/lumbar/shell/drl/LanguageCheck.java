package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/**
 * Checks that rules name only what they may name. What passes can be printed for the engine; nothing passes that could do
 * more than compare and conclude values.
 */
public final class LanguageCheck {

    static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})[lL]?|-?\\d{1,15}\\.\\d{1,15}");
    static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");
    /** Java keywords, as the engine generates Java. */
    private static final Set<String> TAKEN = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch",
            "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "final",
            "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
            "native", "new", "package", "private", "protected", "public", "return", "short", "static", "strictfp",
            "super", "switch", "synchronized", "this", "throw", "throws", "transient", "try", "void", "volatile",
            "while", "_", "true", "false", "null");
    /** Annotations of a declared type or property; the engine gets only {@code @key}. */
    private static final Set<String> MARKS = Set.of("key", "question", "asks", "observed", "min", "max", "words", "list",
            "means", "says", "heading", "finding");
    private static final int DEEPEST = 5;
    private static final int MOST_CONDITIONS = 200;
    private static final long MOST_WAYS = 256;

    private final Drl file;
    private final RuleTypes types;
    private final Set<RuleType> used = new HashSet<>();
    private String rule = "";

    private LanguageCheck(Drl file, RuleTypes types) {
        this.file = file;
        this.types = types;
    }

    /** Checks files that belong together; problems become remarks of the files. */
    public static void look(List<Drl> files, RuleTypes types) {
        Map<String, Drl> declared = new HashMap<>();
        int rules = 0;
        for (Drl file : files) {
            LanguageCheck check = new LanguageCheck(file, types);
            file.declarations().forEach(type -> check.declaration(type, declared));
            file.rules().forEach(check::rule);
            file.imports().forEach(check::imported);
            rules += file.rules().size();
            if (rules > Limits.RULES) {
                check.note(RuleFault.LIMIT, new TextSpan(0, 1), "there are more than " + Limits.RULES + " rules up to this file",
                        "use a folder for each part of them");
                return;
            }
        }
        CircleCheck.look(files, types);
    }

    private void note(RuleFault fault, TextSpan at, String message, String hint) {
        if (!file.remarks().hasError(at)) {
            file.remarks().add(fault, rule, at, message, hint);
        }
    }

    private void outside(TextSpan at, String what, String hint) {
        note(RuleFault.OUTSIDE, at, what + " is not part of Lumbar's language", hint);
    }

    private void imported(Drl.Name name) {
        rule = "";
        if (!types.canImport(name.text(), used)) {
            String question = Nearest.question(name.text(), types.homes());
            note(RuleFault.UNKNOWN_IMPORT, name.at(), "there is nothing called " + Quoted.of(name.text()) + " to import",
                    question.isEmpty() ? "rules import " + String.join(" and ", types.homes()) : question);
        }
    }

    private void declaration(Drl.Declaration type, Map<String, Drl> declared) {
        String name = type.name().text();
        Drl earlier = declared.putIfAbsent(name, file);
        if (earlier != null) {
            note(RuleFault.SAME_NAME, type.name().at(), "another type has this name", "give this one a name of its own");
        } else if (types.imported(name, file).isPresent() || types.isTaken(name)) {
            note(RuleFault.SAME_NAME, type.name().at(), "there is already a type " + Quoted.of(name),
                    "give this one a name of its own");
        }
        if (!NAME.matcher(name).matches() || !type.name().isCapital()) {
            outside(type.name().at(), "a type called " + Quoted.of(name), "begin its name with a capital letter");
        }
        type.properties().forEach((property, of) -> property(type, property, of));
        for (Drl.Mark mark : type.marks()) {
            if (!MARKS.contains(mark.name().text())) {
                outside(mark.at(), "'@" + mark.name().text() + "'", "leave it out");
            }
        }
    }

    private void property(Drl.Declaration type, String property, Token of) {
        if (!NAME.matcher(property).matches() || TAKEN.contains(property)) {
            outside(of.at(), "a property called " + Quoted.of(property), "give it another name");
        }
        Optional<RuleType> words = types.imported(of.text(), file).filter(RuleType.Words.class::isInstance);
        words.ifPresent(used::add);
        if (!RuleTypes.isPlain(of.text()) && words.isEmpty()) {
            note(RuleFault.UNKNOWN_TYPE, of.at(), "a property of " + type.name().text() + " cannot be "
                    + Quoted.of(of.text()), "a property is a String, an int, a double or a boolean");
        }
    }

    private void rule(Rule one) {
        rule = one.name();
        int conditions = one.conditions().stream().mapToInt(LanguageCheck::size).sum();
        if (conditions > MOST_CONDITIONS) {
            note(RuleFault.LIMIT, one.nameAt(), "this rule has more than " + MOST_CONDITIONS + " conditions",
                    "conclude intermediate findings, and use those");
        }
        if (ways(one.conditions()) > MOST_WAYS) {
            note(RuleFault.LIMIT, one.nameAt(), "there are more than " + MOST_WAYS + " ways to meet this rule",
                    "conclude one finding for each group of alternatives, and use those");
        }
        one.conditions().forEach(condition -> condition(condition, 0));
        VariableScope.of(one).again().forEach(again -> note(RuleFault.BOUND_TWICE, again.name().at(),
                Quoted.of(again.name().text()) + " is bound twice", "use another name here"));
        one.conclusion().ifPresent(conclusion -> conclusion(one, conclusion));
    }

    /** The number of rules without alternatives into which the engine expands a rule. */
    private static long ways(List<Condition> conditions) {
        return conditions.stream().mapToLong(LanguageCheck::ways).reduce(1, (a, b) -> Math.min(a * b, MOST_WAYS + 1));
    }

    private static long ways(Condition condition) {
        if (condition instanceof Condition.Grouped group) {
            return group.all() ? ways(group.parts())
                    : Math.min(MOST_WAYS + 1, group.parts().stream().mapToLong(LanguageCheck::ways).sum());
        }
        return condition instanceof Condition.Prefixed prefixed ? ways(prefixed.parts()) : 1;
    }

    private static int size(Condition condition) {
        return condition instanceof Condition.Prefixed prefixed ? prefixed.parts().stream().mapToInt(LanguageCheck::size).sum()
                : condition instanceof Condition.Grouped group ? group.parts().stream().mapToInt(LanguageCheck::size).sum()
                : 1;
    }

    private void condition(Condition condition, int depth) {
        if (depth > DEEPEST) {
            note(RuleFault.LIMIT, condition.at(), "conditions are nested more than " + DEEPEST + " deep",
                    "conclude the inner part in a rule of its own, and use its finding");
        } else if (condition instanceof Condition.Matched pattern && pattern.plain()) {
            pattern(pattern);
        } else if (condition instanceof Condition.Prefixed prefixed && prefixed.parts().size() == 1
                && Set.of("not", "exists").contains(prefixed.word())) {
            condition(prefixed.parts().get(0), depth + 1);
        } else if (condition instanceof Condition.Grouped group && !group.parts().isEmpty()) {
            group.parts().forEach(part -> condition(part, depth + 1));
        } else {
            outside(condition.at(), "this condition",
                    "a condition is written like this: Soreness(certainty == Certainty.LIKELY)");
        }
    }

    private Optional<RuleType.Facts> facts(Token name) {
        Optional<RuleType.Facts> facts = types.type(name.text(), file).filter(RuleType.Facts.class::isInstance)
                .map(RuleType.Facts.class::cast);
        facts.ifPresentOrElse(used::add, () -> {
            String question = Nearest.question(name.text(), types.names());
            note(RuleFault.UNKNOWN_TYPE, name.at(), "there is no type " + Quoted.of(name.text()), question.isEmpty()
                    ? "write the name of an answer or finding and import it, or declare the type: declare "
                            + name.text() + " … end"
                    : question.contains("'" + name.text() + "'") ? "import it" : question);
        });
        return facts;
    }

    private void pattern(Condition.Matched pattern) {
        pattern.variable().ifPresent(this::variable);
        facts(pattern.type()).ifPresent(type -> pattern.constraints().forEach(one -> constraint(one, type, 0)));
    }

    private void variable(Token name) {
        if (!VARIABLE.matcher(name.text()).matches()) {
            outside(name.at(), "a variable called " + Quoted.of(name.text()), "write $ and a word: $count");
        }
    }

    private void constraint(Constraint constraint, RuleType.Facts type, int depth) {
        if (constraint instanceof Constraint.Binding binding) {
            if (depth > 0) {
                outside(binding.at(), "a variable bound between && or ||", "bind it between two commas");
            }
            variable(binding.variable());
            property(binding.property(), type);
        } else if (constraint instanceof Constraint.Joined joined) {
            if (depth == DEEPEST) {
                note(RuleFault.LIMIT, joined.at(), "comparisons are nested more than " + DEEPEST + " deep",
                        "conclude some of them in a rule of their own, and use its finding");
                return;
            }
            int inner = RulePrinter.isBoundComparison(joined) ? depth : depth + 1;
            joined.parts().forEach(part -> constraint(part, type, inner));
        } else if (constraint instanceof Constraint.Comparison comparison) {
            if (!RulePrinter.OPERATORS.contains(comparison.operator()) || comparison.right().isEmpty()) {
                outside(comparison.at(), "'" + comparison.operator() + "'",
                        "compare with ==, !=, <, <=, >, >= or in");
            }
            operand(comparison.left(), type.properties(), type.name());
            comparison.right().forEach(operand -> operand(operand, type.properties(), type.name()));
        } else {
            outside(constraint.at(), "this constraint", "a constraint is written like this: count > 8");
        }
    }

    private void property(Operand operand, RuleType.Facts type) {
        if (operand.is(Operand.Kind.NAME) && operand.tokens().size() == 1) {
            operand(operand, type.properties(), type.name());
        } else {
            outside(operand.at(), Quoted.of(operand.text()), "bind a property: $count : count");
        }
    }

    private void operand(Operand operand, Map<String, String> properties, String type) {
        switch (operand.kind()) {
            case TEXT -> text(operand);
            case NUMBER -> number(operand.text(), operand.at());
            case TRUTH, NOTHING -> {
                if (operand.tokens().size() > 1) {
                    outside(operand.at(), Quoted.of(operand.text()), "compare with a value");
                }
            }
            case VARIABLE -> {
                if (operand.tokens().size() > 1) {
                    outside(operand.at(), Quoted.of(operand.text()), "bind the property where the variable is bound");
                }
                variable(operand.tokens().get(0));
            }
            case NAME -> name(operand, properties, type);
            case OTHER -> Calculation.read(operand.tokens()).ifPresentOrElse(
                    calculation -> calculation(calculation, operand, properties, type),
                    () -> outside(operand.at(), Quoted.of(operand.text()), "compare with a value"));
        }
    }

    private void text(Operand operand) {
        String text = operand.value();
        boolean odd = text.codePoints().anyMatch(c -> Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE);
        if (odd || operand.tokens().size() > 1) {
            outside(operand.at(), "a text with a control character", "remove the invisible character");
        }
    }

    private void number(String number, TextSpan at) {
        boolean fits = NUMBER.matcher(number).matches();
        if (fits && number.chars().allMatch(c -> c == '-' || Character.isDigit(c))) {
            long value = Long.parseLong(number);
            fits = value == (int) value;
        }
        if (!fits) {
            outside(at, "the number " + Quoted.of(number), "write it in digits, such as 8 or 2.5");
        }
    }

    private void calculation(Calculation calculation, Operand operand, Map<String, String> properties, String type) {
        if (calculation.depth() > DEEPEST) {
            note(RuleFault.LIMIT, operand.at(), "parentheses are nested more than " + DEEPEST + " deep",
                    "simplify it");
        }
        calculation.values().forEach(token -> {
            if (token.kind() == Token.Kind.NUMBER) {
                number(token.text(), token.at());
            } else if (token.isVariable()) {
                variable(token);
            } else {
                name(new Operand(Operand.Kind.NAME, List.of(token)), properties, type);
            }
        });
    }

    private void name(Operand name, Map<String, String> properties, String type) {
        List<Token> words = new ArrayList<>(name.words());
        boolean dotted = name.tokens().size() == 2 * words.size() - 1;
        if (words.get(0).is("this")) {
            words.remove(0);
        }
        if (dotted && words.size() == 2 && words.size() == name.words().size()) {
            constant(words.get(0), words.get(1));
        } else if (!dotted || words.size() > 1) {
            outside(name.at(), Quoted.of(name.text()), "name a property, or a constant with its type: Quality.DULL");
        } else if (!words.isEmpty() && !properties.containsKey(words.get(0).text())) {
            String question = Nearest.question(words.get(0).text(), properties.keySet());
            note(RuleFault.UNKNOWN_PROPERTY, words.get(0).at(), (type.isEmpty() ? "there is nothing called "
                    : type + " has no property ") + Quoted.of(words.get(0).text()),
                    question.isEmpty() && !properties.isEmpty() ? "it has " + String.join(", ", properties.keySet())
                            : question);
        }
    }

    private void constant(Token type, Token constant) {
        Optional<RuleType.Words> words = types.type(type.text(), file).filter(RuleType.Words.class::isInstance)
                .map(RuleType.Words.class::cast);
        if (words.isEmpty()) {
            note(RuleFault.UNKNOWN_VALUE, type.at(), "there is no enum " + Quoted.of(type.text()),
                    "name the type of the property, and import it");
        } else if (!words.get().constants().contains(constant.text())) {
            String question = Nearest.question(constant.text(), words.get().constants());
            note(RuleFault.UNKNOWN_VALUE, constant.at(), type.text() + " has no " + Quoted.of(constant.text()),
                    question.isEmpty() ? "it has " + String.join(", ", words.get().constants()) : question);
        } else {
            used.add(words.get());
        }
    }

    private void conclusion(Rule of, Rule.Conclusion conclusion) {
        facts(conclusion.type()).ifPresent(type -> {
            if (!type.sizes().contains(conclusion.arguments().size())) {
                note(RuleFault.ARGUMENT_COUNT, conclusion.at(), type.name() + " does not take "
                        + conclusion.arguments().size() + " values", "it takes " + type.sizes().stream().sorted()
                                .map(String::valueOf).reduce((one, other) -> one + " or " + other).orElse("none"));
            }
            ArgumentKinds kinds = new ArgumentKinds(types, file, of);
            for (int i = 0; i < conclusion.arguments().size(); i++) {
                Operand argument = conclusion.arguments().get(i);
                operand(argument, Map.of(), "");
                kinds.wrong(type, conclusion.arguments(), i).ifPresent(wrong ->
                        note(RuleFault.ARGUMENT_TYPE, argument.at(), wrong, "bind a property that fits, or give a value"));
            }
        });
    }
}
