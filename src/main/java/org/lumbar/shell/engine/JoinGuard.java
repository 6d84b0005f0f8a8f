package org.lumbar.shell.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.InternalFactHandle;
import org.drools.model.Index;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * Rejects a case whose objects a rule could combine in more ways than fit into memory: the engine would try all of them
 * before any rule fires, and could not be stopped.
 */
final class JoinGuard {

    /** This many take a moment and a few hundred megabytes. */
    static final int MAX_COMBINATIONS = 1_000_000;
    /** The number of objects assumed for a type with a text or a number; safe while a session has no more objects than this. */
    static final int ASSUMED = 100;

    private final Map<String, Integer> questions = new HashMap<>();
    private final List<Joined> joined;
    private final boolean always;

    /** The patterns of a rule that can have several objects each. */
    private record Joined(String rule, List<Pattern> patterns) {
    }

    JoinGuard(KieBase kieBase, Vocabulary vocabulary) {
        vocabulary.questions().forEach(question -> questions.merge(question.type(), most(question), Integer::sum));
        joined = kieBase.getKiePackages().stream().flatMap(all -> all.getRules().stream())
                .map(rule -> new Joined(rule.getName(), several(((RuleImpl) rule).getLhs(), new ArrayList<>())))
                .filter(rule -> rule.patterns().size() > 1).toList();
        always = joined.stream().anyMatch(rule -> rule.patterns().stream().mapToDouble(this::most).reduce(1, (a, b) -> a * b) > MAX_COMBINATIONS);
    }

    private static int most(QuestionType question) {
        return question.isList() ? question.words().size() : 1;
    }

    private List<Pattern> several(GroupElement group, List<Pattern> found) {
        for (RuleConditionElement element : group.getChildren()) {
            if (element instanceof GroupElement inner && !isSinglePattern(inner)) {
                several(inner, found);
            } else if (element instanceof Pattern pattern && most(pattern) > 1) {
                found.add(pattern);
            }
        }
        return found;
    }

    /** A single pattern after {@code not} or {@code exists} adds no combinations. */
    private static boolean isSinglePattern(GroupElement group) {
        return (group.isNot() || group.isExists()) && group.getChildren().size() == 1
                && group.getChildren().get(0) instanceof Pattern;
    }

    private double most(Pattern pattern) {
        return pattern.getObjectType() instanceof ClassObjectType type ? most(type.getClassType()) : 1;
    }

    private double most(Class<?> type) {
        Integer answers = questions.get(type.getSimpleName());
        if (answers != null) {
            return answers;
        }
        return !type.isRecord() ? ASSUMED : Math.min(ASSUMED, Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                .mapToDouble(property -> property.isEnum() ? property.getEnumConstants().length
                        : property == boolean.class ? 2 : ASSUMED).reduce(1, (a, b) -> a * b));
    }

    /** Whether a session with this many objects must be watched from the start. */
    boolean isNeeded(long objects) {
        return always || objects > ASSUMED;
    }

    /**
     * {@return the listener that watches a session until it is removed}
     *
     * @throws org.lumbar.api.NoAnswerException now or later, once there are too many combinations
     */
    RuleRuntimeEventListener watch(KieSession session) {
        Count count = new Count((ValueResolver) session);
        session.getFactHandles().forEach(count::add);
        session.addEventListener(count);
        return count;
    }

    private final class Count extends DefaultRuleRuntimeEventListener {
        private final ValueResolver session;
        private final long[][] counts = joined.stream().map(rule -> new long[rule.patterns().size()]).toArray(long[][]::new);
        private final Map<List<Object>, Long> alike = new HashMap<>();

        Count(ValueResolver session) {
            this.session = session;
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            add(event.getFactHandle());
        }

        void add(FactHandle handle) {
            for (int i = 0; i < counts.length; i++) {
                Joined rule = joined.get(i);
                boolean more = false;
                for (int j = 0; j < counts[i].length; j++) {
                    if (fits(rule.patterns().get(j), handle)) {
                        long fitting = alike.merge(List.of(i, j, joinedBy(rule.patterns().get(j), handle)), 1L, Long::sum);
                        more |= fitting > counts[i][j];
                        counts[i][j] = Math.max(counts[i][j], fitting);
                    }
                }
                if (more && ways(counts[i]) > MAX_COMBINATIONS) {
                    throw NoAnswers.tooManyWays(rule.rule(), MAX_COMBINATIONS);
                }
            }
        }

        private boolean fits(Pattern pattern, FactHandle handle) {
            Object object = ((InternalFactHandle) handle).getObject();
            if (!((ClassObjectType) pattern.getObjectType()).getClassType().isInstance(object)) {
                return false;
            }
            for (Constraint constraint : pattern.getConstraints()) {
                if (constraint.getType() == Constraint.ConstraintType.ALPHA
                        && constraint instanceof AlphaNodeFieldConstraint alone && !alone.isAllowed(handle, session)) {
                    return false;
                }
            }
            return true;
        }

        /** The values by which the engine looks an object up: only objects with equal values can be part of the same combination. */
        @SuppressWarnings({"unchecked", "rawtypes"}) // as the engine gives it
        private List<Object> joinedBy(Pattern pattern, FactHandle handle) {
            Object object = ((InternalFactHandle) handle).getObject();
            return pattern.getConstraints().stream()
                    .filter(one -> one.getType() == Constraint.ConstraintType.BETA && one instanceof LambdaConstraint)
                    .map(one -> ((LambdaConstraint) one).getEvaluator().getIndex())
                    .filter(index -> index != null && index.getConstraintType() == Index.ConstraintType.EQUAL)
                    .map(index -> index.getLeftOperandExtractor().apply(object)).toList();
        }

        private static double ways(long[] counts) {
            double ways = 1;
            for (long count : counts) {
                ways *= Math.max(1, count);
            }
            return ways;
        }
    }
}
