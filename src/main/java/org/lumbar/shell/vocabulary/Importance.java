package org.lumbar.shell.vocabulary;

/**
 * How important a finding is; the most important sorts first.
 *
 * @param type the rank of its type
 * @param typeName the name of its type
 * @param code the rank of its code within the type
 * @param finding the finding itself, whose text breaks ties
 */
public record Importance(int type, String typeName, int code, Object finding) implements Comparable<Importance> {

    @Override
    public int compareTo(Importance other) {
        int order = Integer.compare(type, other.type);
        order = order != 0 ? order : typeName.compareTo(other.typeName);
        order = order != 0 ? order : Integer.compare(code, other.code);
        return order != 0 || finding.equals(other.finding) ? order : finding.toString().compareTo(other.finding.toString());
    }
}
