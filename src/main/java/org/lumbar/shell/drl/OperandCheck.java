package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/** Checks that each operand is a plain value, a calculation, or the name of something that exists. */
record OperandCheck(Drl file, RuleTypes types, Set<RuleType> used, LanguageRemarks remarks) {

    void variable(Token name) {
        if (!LanguageCheck.VARIABLE.matcher(name.text()).matches()) {
            remarks.outside(name.at(), "a variable called " + Quoted.of(name.text()), "write $ and a word: $count");
        }
    }

    void look(Operand operand, Map<String, String> properties, String type) {
        switch (operand.kind()) {
            case TEXT -> text(operand);
            case NUMBER -> number(operand.text(), operand.at());
            case TRUTH, NOTHING -> {
                if (operand.tokens().size() > 1) {
                    remarks.outside(operand.at(), Quoted.of(operand.text()), "compare with a value");
                }
            }
            case VARIABLE -> {
                if (operand.tokens().size() > 1) {
                    remarks.outside(operand.at(), Quoted.of(operand.text()), "bind the property where the variable is bound");
                }
                variable(operand.tokens().get(0));
            }
            case NAME -> name(operand, properties, type);
            case OTHER -> Calculation.read(operand.tokens()).ifPresentOrElse(
                    calculation -> calculation(calculation, operand, properties, type),
                    () -> remarks.outside(operand.at(), Quoted.of(operand.text()), "compare with a value"));
        }
    }

    private void text(Operand operand) {
        String text = operand.value();
        boolean odd = text.codePoints().anyMatch(c -> Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE);
        if (odd || operand.tokens().size() > 1) {
            remarks.outside(operand.at(), "a text with a control character", "remove the invisible character");
        }
    }

    private void number(String number, TextSpan at) {
        boolean fits = LanguageCheck.NUMBER.matcher(number).matches();
        if (fits && number.chars().allMatch(c -> c == '-' || Character.isDigit(c))) {
            long value = Long.parseLong(number);
            fits = value == (int) value;
        }
        if (!fits) {
            remarks.outside(at, "the number " + Quoted.of(number), "write it in digits, such as 8 or 2.5");
        }
    }

    private void calculation(Calculation calculation, Operand operand, Map<String, String> properties, String type) {
        if (calculation.depth() > RuleLanguageCheck.MAX_DEPTH) {
            remarks.note(RuleFault.LIMIT, operand.at(), "parentheses are nested more than " + RuleLanguageCheck.MAX_DEPTH + " deep",
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
            remarks.outside(name.at(), Quoted.of(name.text()), "name a property, or a constant with its type: Quality.DULL");
        } else if (!words.isEmpty() && !properties.containsKey(words.get(0).text())) {
            String question = Nearest.question(words.get(0).text(), properties.keySet());
            remarks.note(RuleFault.UNKNOWN_PROPERTY, words.get(0).at(), (type.isEmpty() ? "there is nothing called "
                    : type + " has no property ") + Quoted.of(words.get(0).text()),
                    question.isEmpty() && !properties.isEmpty() ? "it has " + String.join(", ", properties.keySet())
                            : question);
        }
    }

    private void constant(Token type, Token constant) {
        Optional<RuleType.Enumeration> words = types.type(type.text(), file).filter(RuleType.Enumeration.class::isInstance)
                .map(RuleType.Enumeration.class::cast);
        if (words.isEmpty()) {
            remarks.note(RuleFault.UNKNOWN_VALUE, type.at(), "there is no enum " + Quoted.of(type.text()),
                    "name the type of the property, and import it");
        } else if (!words.get().constants().contains(constant.text())) {
            String question = Nearest.question(constant.text(), words.get().constants());
            remarks.note(RuleFault.UNKNOWN_VALUE, constant.at(), type.text() + " has no " + Quoted.of(constant.text()),
                    question.isEmpty() ? "it has " + String.join(", ", words.get().constants()) : question);
        } else {
            used.add(words.get());
        }
    }
}
