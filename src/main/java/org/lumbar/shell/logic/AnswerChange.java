package org.lumbar.shell.logic;

import java.util.List;

import org.lumbar.api.DeclaredFact;

/** How the answer to one question changes. */
public record AnswerChange(String key, List<Object> from, List<Object> to, boolean observed) {
    public AnswerChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** {@return the same, with only the facts that differ if they are of a declared type} */
    public AnswerChange differing() {
        return to.stream().anyMatch(DeclaredFact.class::isInstance)
                ? new AnswerChange(key, without(from, to), without(to, from), observed) : this;
    }

    /**
     * Whether both move a number in the same direction and this one moves it less, or both set one and this one is nearer to
     * zero; adding a fact counts as farther than changing one.
     */
    boolean isNearerThan(AnswerChange other) {
        List<Object> gone = without(from, to);
        List<Object> others = without(other.from, other.to);
        List<Object> near = without(to, from);
        List<Object> far = without(other.to, other.from);
        if (!key.equals(other.key) || near.size() != 1 || far.size() != 1 || !gone.equals(others)) {
            return key.equals(other.key) && near.size() == 1 && near.get(0) instanceof DeclaredFact && !gone.isEmpty()
                    && others.isEmpty();
        }
        Object start = gone.isEmpty() ? null : gone.get(0);
        if (!(near.get(0) instanceof DeclaredFact fact) || !(far.get(0) instanceof DeclaredFact farther)) {
            return gone.size() < 2 && isBetween(start, near.get(0), far.get(0));
        }
        List<String> differing = fact.values().keySet().stream()
                .filter(property -> !fact.values().get(property).equals(farther.values().get(property))).toList();
        return differing.size() == 1 && isBetween(start == null ? null : ((DeclaredFact) start).values().get(differing.get(0)),
                fact.values().get(differing.get(0)), farther.values().get(differing.get(0)));
    }

    private static List<Object> without(List<Object> values, List<Object> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    private static boolean isBetween(Object start, Object near, Object far) {
        if (!(near instanceof Number middle) || !(far instanceof Number end)) {
            return false;
        }
        if (!(start instanceof Number number)) {
            return Double.compare(fromZero(middle), fromZero(end)) < 0;
        }
        double step = middle.doubleValue() - number.doubleValue();
        return step != 0 && Math.signum(step) == Math.signum(end.doubleValue() - middle.doubleValue());
    }

    /** Of two that are equally far, the positive one is nearer. */
    private static double fromZero(Number number) {
        return number.doubleValue() < 0 ? Math.nextUp(-number.doubleValue()) : number.doubleValue();
    }
}
