package org.lumbar.shell.engine;

import java.util.List;
import java.util.stream.Stream;

import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Variable;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.PatternImpl;

/** The names under which compiled conditions keep what they match. */
final class Variables {

    private Variables() {
    }

    /** The names of the facts that are matched. */
    static List<String> facts(List<Condition> conditions) {
        return conditions.stream().flatMap(Variables::facts).distinct().toList();
    }

    private static Stream<String> facts(Condition condition) {
        if (condition instanceof PatternImpl<?> pattern) {
            return Stream.of(pattern.getPatternVariable().getName());
        }
        return condition instanceof CompositePatterns group ? group.getSubConditions().stream().flatMap(Variables::facts)
                : Stream.empty();
    }

    /** The names of what comes out of an accumulate. */
    static List<String> results(List<Condition> conditions) {
        AccumulatePattern<?> accumulate = Conditions.accumulate(conditions);
        return Stream.of(accumulate.getBoundVariables()).map(Variable::getName).toList();
    }
}
