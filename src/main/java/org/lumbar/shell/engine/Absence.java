package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.lumbar.api.Answer;
import org.lumbar.facts.Answers;

/** Puts into words what a rule requires to be absent. */
final class Absence {

    private static final Pattern EQUALITY = Pattern.compile("\\s*(\\w+)\\s*==\\s*(?:\"([^\"]*)\"|(?:\\w+\\.)*(\\w+))\\s*");

    private static final Pattern COMPARISON = Pattern.compile("\\s*\\w+\\s*([<>]=?)\\s*(\\d+)\\s*");

    private final Wording wording;

    Absence(Wording wording) {
        this.wording = wording;
    }

    List<String> of(BaseDescr condition) {
        List<String> absent = new ArrayList<>();
        collect(condition, absent);
        return absent.stream().distinct().toList();
    }

    private void collect(BaseDescr condition, List<String> absent) {
        if (condition instanceof NotDescr not) {
            not.getDescrs().forEach(part -> absent.add(phrase((BaseDescr) part)));
        } else if (condition instanceof ConditionalElementDescr group && !(condition instanceof ExistsDescr)) {
            group.getDescrs().forEach(part -> collect((BaseDescr) part, absent));
        }
    }

    private String phrase(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            return phrase(pattern);
        }
        if (condition instanceof ConditionalElementDescr group) {
            return group.getDescrs().stream().map(part -> phrase((BaseDescr) part)).collect(Collectors.joining(" and "));
        }
        return "no " + condition;
    }

    private String phrase(PatternDescr pattern) {
        List<String> constraints = pattern.getDescrs().stream().map(BaseDescr::getText).map(String::strip).toList();
        return answer(pattern.getObjectType(), constraints)
                .or(() -> wording.absent(pattern.getObjectType(), values(constraints)))
                .orElseGet(() -> "no " + pattern.getObjectType()
                        + (constraints.isEmpty() ? "" : " with " + String.join(", ", constraints)));
    }

    private static Optional<String> answer(String type, List<String> constraints) {
        return Answers.types().stream().filter(known -> known.getSimpleName().equals(type)).findFirst()
                .map(known -> answer(known, constraints));
    }

    private static String answer(Class<? extends Record> type, List<String> constraints) {
        String key = type.getAnnotation(Answer.class).value();
        List<String> left = new ArrayList<>(constraints);
        Matcher placeholder = Pattern.compile("\\{(\\w+)}").matcher(key);
        if (placeholder.find()) {
            Optional<String> keyed = left.stream().filter(constraint -> property(constraint, placeholder.group(1)))
                    .findFirst();
            keyed.ifPresent(left::remove);
            key = placeholder.replaceFirst(keyed.map(Absence::written).orElse("…"));
        }
        if (left.isEmpty()) {
            return key + " is not answered";
        }
        return key + " is not answered with " + left.stream().map(Absence::words).collect(Collectors.joining(" and "));
    }

    private static String words(String constraint) {
        Matcher comparison = COMPARISON.matcher(constraint);
        if (!comparison.matches()) {
            return EQUALITY.matcher(constraint).matches() ? written(constraint) : constraint;
        }
        String number = comparison.group(2);
        return switch (comparison.group(1)) {
            case ">" -> "more than " + number;
            case ">=" -> number + " or more";
            case "<" -> "less than " + number;
            default -> number + " or less";
        };
    }

    private static boolean property(String constraint, String name) {
        Matcher equality = EQUALITY.matcher(constraint);
        return equality.matches() && equality.group(1).equals(name);
    }

    private static String written(String constraint) {
        return value(constraint).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String value(String constraint) {
        Matcher equality = EQUALITY.matcher(constraint);
        if (!equality.matches()) {
            return "";
        }
        return equality.group(2) != null ? equality.group(2) : equality.group(3);
    }

    private static List<String> values(List<String> constraints) {
        return constraints.stream().map(Absence::value).filter(value -> !value.isEmpty()).toList();
    }
}
