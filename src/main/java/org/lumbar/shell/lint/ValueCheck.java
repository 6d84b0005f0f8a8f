package org.lumbar.shell.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Concepts;

/** Whether a value has the type of a property. */
final class ValueCheck {

    private static final Set<String> WHOLE = Set.of("int", "Integer", "long", "Long", "short", "byte");
    private static final Set<String> DECIMAL = Set.of("double", "Double", "float", "BigDecimal");
    private static final Set<String> TRUTH = Set.of("boolean", "Boolean");

    private final Concepts concepts;
    private final ImportCheck imports;

    ValueCheck(Concepts concepts, ImportCheck imports) {
        this.concepts = concepts;
        this.imports = imports;
    }

    /** What a property is compared with or given. */
    record Wanted(Drl file, Rule rule, String property, String type, RuleFault wrong) {

        void note(RuleFault fault, Operand value, String message, String hint) {
            file.remarks().add(fault, rule.name(), value.at(), message, hint);
        }

        void wrong(Operand value, String hint) {
            note(wrong, value, "'" + property + "' is " + words(type) + ", and this is " + kind(value), hint);
        }
    }

    static boolean isNumber(String type) {
        return WHOLE.contains(type) || DECIMAL.contains(type);
    }

    static boolean isTruth(String type) {
        return TRUTH.contains(type);
    }

    static boolean isText(String type) {
        return type.equals("String");
    }

    /** What values of a type are, in words. */
    static String words(String type) {
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        return DECIMAL.contains(type) ? "a number" : TRUTH.contains(type) ? "true or false"
                : isText(type) ? "a text" : "one of the values of " + type;
    }

    private static String kind(Operand value) {
        return switch (value.kind()) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case TRUTH -> "true or false";
            case NOTHING -> "nothing";
            case VARIABLE, OTHER -> "something else";
            case NAME -> value.words().size() > 1 ? "a value of " + value.words().get(0).text() : "a bare word";
        };
    }

    void look(Wanted wanted, Operand value) {
        if (value.is(Operand.Kind.OTHER) || value.is(Operand.Kind.VARIABLE)) {
            return;
        }
        Optional<Concepts.Constants> constants = concepts.constants(wanted.type());
        if (constants.isPresent()) {
            constant(wanted, value, constants.get());
        } else if (isNumber(wanted.type())) {
            number(wanted, value);
        } else if (isTruth(wanted.type())) {
            if (!value.is(Operand.Kind.TRUTH)) {
                wanted.wrong(value, "write true or false, without quotation marks");
            }
        } else if (isText(wanted.type()) && !value.is(Operand.Kind.TEXT)) {
            String text = value.words().isEmpty() ? value.text() : value.words().get(value.words().size() - 1).text();
            wanted.wrong(value, "write it in quotation marks: \"" + text + "\"");
        }
    }

    private void number(Wanted wanted, Operand value) {
        if (!value.is(Operand.Kind.NUMBER)) {
            wanted.wrong(value, value.text().matches("\\d+") ? "write " + value.text() + " without quotation marks"
                    : "write a number in digits, without quotation marks");
        } else if (!value.text().matches(WHOLE.contains(wanted.type()) ? "-?\\d{1,9}L?" : "-?\\d+(\\.\\d+)?")) {
            wanted.note(wanted.wrong(), value, Quoted.of(value.text()) + " is not " + words(wanted.type()),
                    WHOLE.contains(wanted.type()) ? "write digits alone, nine at most" : "write a number in digits");
        }
    }

    private void constant(Wanted wanted, Operand value, Concepts.Constants constants) {
        List<Token> words = value.words();
        if (!value.is(Operand.Kind.NAME)) {
            wanted.wrong(value, constants(value.text(), constants));
        } else if (words.size() == 1) {
            wanted.note(RuleFault.UNKNOWN_VALUE, value, "the name of its type is missing before "
                    + Quoted.of(value.text()),
                    constants(value.text(), constants));
        } else {
            typed(wanted, value, words.get(words.size() - 2), words.get(words.size() - 1), constants);
        }
    }

    private void typed(Wanted wanted, Operand value, Token type, Token constant, Concepts.Constants constants) {
        if (!type.text().equals(constants.name())) {
            if (concepts.constants(type.text()).isPresent()) {
                wanted.wrong(value, constants(constant.text(), constants));
            } else {
                wanted.file().remarks().add(RuleFault.UNKNOWN_TYPE, wanted.rule().name(), type.at(),
                        "there is no type " + Quoted.of(type.text()), "did you mean '" + constants.name() + "'?");
            }
        } else if (!constants.names().contains(constant.text())) {
            wanted.file().remarks().add(RuleFault.UNKNOWN_VALUE, wanted.rule().name(), constant.at(),
                    constants.name() + " has no value " + Quoted.of(constant.text()),
                            constants(constant.text(), constants));
        } else {
            imports.used(wanted.file(), wanted.rule(), type, constants.packageName());
        }
    }

    private static String constants(String word, Concepts.Constants constants) {
        Optional<String> near = Nearest.to(word.toUpperCase(Locale.ROOT), constants.names());
        return near.map(name -> "write " + constants.name() + "." + name).orElseGet(() -> "the values are "
                + constants.names().stream().map(name -> constants.name() + "." + name).reduce((a, b) -> a + ", " + b)
                        .orElse(""));
    }
}
