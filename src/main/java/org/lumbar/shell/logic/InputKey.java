package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Item;

/** A question or a declared type of fact: everything that a case may say under one key. */
sealed interface InputKey {

    String key();

    /** What it may say: one fact for each class of facts that no rule tells apart. */
    List<Object> facts();

    /** Whether it says at most one thing. */
    boolean single();

    boolean observed();

    /** The class of a fact, as an index of {@link #facts}; -1 if it does not belong here or was left out. */
    int of(Object fact);

    /** The fact in a class that is nearest to those of a case. */
    Object nearest(int index, List<Object> own);

    String label(int index);

    /** The names of the types of its facts. */
    Set<String> types();

    /** What a case file says under the key. */
    Object value(Object fact);

    private static <T> List<T> each(int size, IntFunction<T> maker) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(maker.apply(i));
        }
        return all;
    }

    /** A question answered in words. */
    record Words(InputQuestion question, List<String> words, List<Object> facts, Set<String> types)
            implements InputKey {

        static Words of(InputQuestion question) {
            List<Object> facts = List.copyOf(question.answers().values());
            return new Words(question, List.copyOf(question.answers().keySet()), facts,
                    facts.stream().map(fact -> Item.of(fact).type()).collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public String key() {
            return question.key();
        }

        @Override
        public boolean single() {
            return !question.list();
        }

        @Override
        public boolean observed() {
            return question.observed();
        }

        @Override
        public int of(Object fact) {
            return facts.indexOf(fact);
        }

        @Override
        public Object nearest(int index, List<Object> own) {
            return facts.get(index);
        }

        @Override
        public String label(int index) {
            return words.get(index);
        }

        @Override
        public Object value(Object fact) {
            return words.get(facts.indexOf(fact));
        }
    }

    /** A question answered with a whole number. */
    record Count(InputQuestion question, String type, ValueClasses.Whole classes) implements InputKey {

        @Override
        public String key() {
            return question.key();
        }

        @Override
        public Set<String> types() {
            return Set.of(type);
        }

        @Override
        public List<Object> facts() {
            return each(classes.size(), index -> nearest(index, List.of()));
        }

        @Override
        public boolean single() {
            return true;
        }

        @Override
        public boolean observed() {
            return question.observed();
        }

        @Override
        public int of(Object fact) {
            Item item = Item.of(fact);
            return item.type().equals(type) ? classes.of(number(item)) : -1;
        }

        private static Object number(Item item) {
            Object last = null;
            for (Object value : item.properties().values()) {
                last = value;
            }
            return last;
        }

        @Override
        public Object nearest(int index, List<Object> own) {
            Object number = own.isEmpty() ? null : value(own.get(0));
            return question.count().apply((Long) classes.nearest(index, number));
        }

        @Override
        public String label(int index) {
            return classes.label(index);
        }

        @Override
        public Object value(Object fact) {
            return number(Item.of(fact));
        }
    }

    /** Facts of a type that rules declare, any number of them. */
    record Declared(FactShape shape, List<ValueClasses> classes) implements InputKey {

        @Override
        public String key() {
            return DeclaredFact.keyOf(shape.name());
        }

        @Override
        public Set<String> types() {
            return Set.of(shape.name());
        }

        @Override
        public List<Object> facts() {
            return each(size(classes), index -> nearest(index, List.of()));
        }

        static int size(List<ValueClasses> classes) {
            return classes.stream().mapToInt(ValueClasses::size).reduce(1, (one, other) -> Math.min(1 << 20, one * other));
        }

        @Override
        public boolean single() {
            return false;
        }

        @Override
        public boolean observed() {
            return true;
        }

        @Override
        public int of(Object fact) {
            if (!Item.of(fact).type().equals(shape.name())) {
                return -1;
            }
            Object[] values = shape.values(fact);
            int index = 0;
            for (int i = 0; i < values.length; i++) {
                int one = classes.get(i).of(values[i]);
                if (one < 0) {
                    return -1;
                }
                index = index * classes.get(i).size() + one;
            }
            return index;
        }

        @Override
        public Object nearest(int index, List<Object> own) {
            Object[] from = own.isEmpty() ? new Object[classes.size()] : shape.values(own.get(0));
            Object[] values = new Object[classes.size()];
            int rest = index;
            for (int i = values.length - 1; i >= 0; i--) {
                values[i] = classes.get(i).nearest(rest % classes.get(i).size(), from[i]);
                rest /= classes.get(i).size();
            }
            return shape.declared(values);
        }

        /** The number of properties used by rules in which two of the facts differ. */
        int distance(int one, int other) {
            int differing = 0;
            for (int i = classes.size() - 1, a = one, b = other; i >= 0; i--) {
                int size = classes.get(i).size();
                differing += a % size == b % size ? 0 : 1;
                a /= size;
                b /= size;
            }
            return differing;
        }

        /** The number of properties that rules use. */
        int properties() {
            return (int) classes.stream().filter(one -> one.size() > 1).count();
        }

        @Override
        public String label(int index) {
            return nearest(index, List.of()).toString();
        }

        @Override
        public Object value(Object fact) {
            return fact;
        }
    }
}
