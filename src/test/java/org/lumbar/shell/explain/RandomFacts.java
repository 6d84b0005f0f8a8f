package org.lumbar.shell.explain;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.lumbar.Questions;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.vocabulary.DeclaredType;

/** Random facts for rules: answers, facts of declared types, and records that none of the rules concludes. */
final class RandomFacts {

    private static final int[] COUNTS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 21};
    private static final String[] TEXTS = {"hip", "back", "", "DOMS", "SUSPECTED_INJURY", "LONG", "JOIN", "x"};

    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    /** @param types declared types of which there may be facts */
    List<Object> of(List<DeclaredType> types, List<Class<?>> records) {
        int answered = random.nextInt(101);
        boolean calm = random.nextBoolean();
        List<Object> facts = new ArrayList<>();
        for (QuestionType key : Questions.VOCABULARY.questions()) {
            if (random.nextInt(100) < answered) {
                answers(key, calm, facts);
            }
        }
        for (DeclaredType type : types) {
            for (int left = random.nextInt(3); left > 0; left--) {
                facts.add(declared(type));
            }
        }
        for (Class<?> type : records) {
            for (int left = random.nextInt(3); left > 0; left--) {
                facts.add(record(type));
            }
        }
        return facts;
    }

    private void answers(QuestionType key, boolean calm, List<Object> facts) {
        if (key.isCount()) {
            Questions.VOCABULARY.fact(key, COUNTS[random.nextInt(COUNTS.length)]).ifPresent(facts::add);
            return;
        }
        List<Object> answers = Questions.VOCABULARY.facts(key);
        for (int left = key.isList() && random.nextInt(3) == 0 ? 2 : 1; left > 0; left--) {
            facts.add(calm && key.isYesNo() && random.nextInt(10) > 0 ? Questions.VOCABULARY.fact(key, "no").orElseThrow()
                    : answers.get(random.nextInt(answers.size())));
        }
    }

    private DeclaredFact declared(DeclaredType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        type.properties().forEach((property, java) -> {
            if (random.nextInt(6) > 0) {
                values.put(property, value(java));
            }
        });
        return new DeclaredFact(type.name(), values);
    }

    private Object value(String java) {
        int number = COUNTS[random.nextInt(COUNTS.length)];
        return switch (java) {
            case "int", "Integer" -> number;
            case "long", "Long" -> (long) number;
            case "double", "Double" -> number + (random.nextBoolean() ? 0.5 : 0);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "String" -> TEXTS[random.nextInt(TEXTS.length)];
            default -> throw new IllegalArgumentException(java);
        };
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        Map<String, Object> seen = new HashMap<>();
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object[] constants = types[i].getEnumConstants();
            values[i] = constants != null ? constants[random.nextInt(constants.length)] : value(types[i].getSimpleName());
            seen.put(components[i].getName(), values[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
