package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** One number for each interval between limits: the one nearest to a given number. */
final class EquivalenceClasses {

    private EquivalenceClasses() {
    }

    /** Whole numbers in other intervals than the given one, in ascending order. */
    static List<Integer> whole(TreeSet<Double> limits, int now, int least, int most) {
        DoubleStream candidates = limits.stream().flatMapToDouble(limit -> DoubleStream.of(Math.ceil(limit) - 1,
                Math.floor(limit), Math.ceil(limit), Math.floor(limit) + 1));
        return of(limits, now, candidates.filter(number -> number >= least && number <= most)).stream()
                .map(Double::intValue).toList();
    }

    /** The same for decimal numbers. */
    static List<Double> decimal(TreeSet<Double> limits, double now) {
        return of(limits, now, limits.stream().flatMapToDouble(limit -> {
            Double next = limits.higher(limit);
            return DoubleStream.of(limit - 1, limit, limit + 1, next == null ? limit : (limit + next) / 2);
        }));
    }

    private static List<Double> of(TreeSet<Double> limits, double now, DoubleStream candidates) {
        List<Double> nearest = new ArrayList<>();
        candidates.boxed().collect(Collectors.groupingBy(number -> place(number, limits),
                Collectors.minBy(Comparator.comparingDouble(number -> Math.abs(number - now)))))
                .forEach((place, number) -> {
                    if (!place.equals(place(now, limits))) {
                        nearest.add(number.orElseThrow());
                    }
                });
        return nearest.stream().sorted().toList();
    }

    /** How many limits are below a number, and whether it is at one. */
    static List<Integer> place(double number, TreeSet<Double> limits) {
        return List.of(limits.headSet(number).size(), limits.contains(number) ? 1 : 0);
    }
}
