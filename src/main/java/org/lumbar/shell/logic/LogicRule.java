package org.lumbar.shell.logic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;

/** A rule ready to be matched, with its text. */
record LogicRule(Drl drl, Rule rule, List<Clause> clauses, FactShape type, List<Typed> arguments, Usage usage,
        Set<String> used) {

    private static final Pattern SHOWN = Pattern.compile("\\{(\\w+)}");

    private static final FactShape MARK = new FactShape("(mark)", List.of("number"), List.of(int.class), Optional.empty());

    /** What a rule concludes that serves only to find out whether its conditions can be met. */
    static Object mark(int number) {
        return new DeclaredFact(MARK.name(), Map.of("number", number));
    }

    /** The same rule with other conditions, concluding a mark. */
    LogicRule marked(List<Clause> conditions, int number) {
        return new LogicRule(drl, rule, conditions, MARK, List.of(Typed.constant((long) number)), new Usage(), used);
    }

    String name() {
        return rule.name();
    }

    /** The variables whose values its reason shows. */
    List<String> shown() {
        return rule.annotation("because").flatMap(Rule.Annotation::value).stream()
                .flatMap(because -> SHOWN.matcher(because.text()).results()).map(found -> "$" + found.group(1)).distinct().toList();
    }

    /** What the rule concludes under some bindings. */
    List<Object> values(VariableValues bindings) {
        return Arrays.asList(arguments.stream().map(argument -> argument.reading().of(null, bindings)).toArray());
    }
}
