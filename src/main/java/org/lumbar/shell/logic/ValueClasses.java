package org.lumbar.shell.logic;

import java.util.List;

/** The values of one property, in classes that no rule tells apart. */
sealed interface ValueClasses {

    int size();

    /** Which class a value is in; -1 where the value is one of those left out. */
    int of(Object value);

    /** The value of a class that is nearest to another value, which may be null. */
    Object nearest(int index, Object own);

    /** The name of a class. */
    String label(int index);

    /** Whole numbers in intervals that do not overlap; between them numbers may be left out. */
    record Whole(List<Interval> intervals, long home) implements ValueClasses {

        /** From a number to another, both included. */
        record Interval(long low, long high) {
        }

        @Override
        public int size() {
            return intervals.size();
        }

        @Override
        public int of(Object value) {
            if (value == null) {
                return -1;
            }
            long number = ((Number) value).longValue();
            for (int i = 0; i < intervals.size(); i++) {
                if (intervals.get(i).low <= number && number <= intervals.get(i).high) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public Object nearest(int index, Object own) {
            Interval interval = intervals.get(index);
            long from = own instanceof Number number ? number.longValue() : home;
            return Math.max(interval.low, Math.min(interval.high, from));
        }

        @Override
        public String label(int index) {
            Interval interval = intervals.get(index);
            return interval.low == interval.high ? "" + interval.low : interval.low + ".." + interval.high;
        }
    }

    /** Decimal numbers: below the first limit, at it, between it and the second, and so on. */
    record Decimal(List<Double> limits) implements ValueClasses {
        @Override
        public int size() {
            return 2 * limits.size() + 1;
        }

        @Override
        public int of(Object value) {
            if (value == null) {
                return -1;
            }
            double number = ((Number) value).doubleValue();
            int below = (int) limits.stream().filter(limit -> limit < number).count();
            return below < limits.size() && limits.get(below) == number ? 2 * below + 1 : 2 * below;
        }

        @Override
        public Object nearest(int index, Object own) {
            if (own instanceof Number number && of(number) == index) {
                return number.doubleValue();
            } else if (limits.isEmpty()) {
                return 0.0;
            } else if (index % 2 == 1) {
                return limits.get(index / 2);
            }
            double low = index == 0 ? limits.get(0) - 1 : limits.get(index / 2 - 1);
            return index == 0 ? low : index == size() - 1 ? low + 1 : (low + limits.get(index / 2)) / 2;
        }

        @Override
        public String label(int index) {
            return index % 2 == 1 ? limits.get(index / 2).toString() : index == 0 ? "less" : index == size() - 1
                    ? "more than " + limits.get(index / 2 - 1) : limits.get(index / 2 - 1) + "<..<" + limits.get(index / 2);
        }
    }

    /** Numbers, or none, which comes first. */
    record OrNone(ValueClasses numbers) implements ValueClasses {
        @Override
        public int size() {
            return numbers.size() + 1;
        }

        @Override
        public int of(Object value) {
            int index = numbers.of(value);
            return value == null ? 0 : index < 0 ? -1 : index + 1;
        }

        @Override
        public Object nearest(int index, Object own) {
            return index == 0 ? null : numbers.nearest(index - 1, own);
        }

        @Override
        public String label(int index) {
            return index == 0 ? "none" : numbers.label(index - 1);
        }
    }

    /** Single values, the last of which may represent all others; null if nothing is said. */
    record Single(List<Object> values, boolean others) implements ValueClasses {
        @Override
        public int size() {
            return values.size();
        }

        @Override
        public int of(Object value) {
            int index = values.indexOf(value);
            return index < 0 && others ? values.size() - 1 : index;
        }

        @Override
        public Object nearest(int index, Object own) {
            return own != null && of(own) == index ? own : values.get(index);
        }

        @Override
        public String label(int index) {
            return String.valueOf(values.get(index));
        }
    }
}
