package org.lumbar.shell.logic;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;

/** A rule ready to be matched, with its text. */
record LogicRule(Drl drl, Rule rule, List<Clause> clauses, FactShape type, List<Typed> arguments, Usage usage,
        Set<String> used) {

    private static final Pattern SHOWN = Pattern.compile("\\{(\\w+)}");

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
