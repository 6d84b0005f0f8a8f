package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.lumbar.api.ConditionText;
import org.lumbar.api.ConditionText.Kind;
import org.lumbar.api.RuleParts;

/** Reads what a rule asks for and concludes, from its text. */
final class ConditionReader {

    private static final Pattern PLAIN_BINDING = Pattern.compile("\\$?\\w+\\s*:=?\\s*(?:[\\w.()\\[\\]]+|\\(.*\\))");
    private static final Pattern BINDING = Pattern.compile("^\\$?\\w+\\s*:=?\\s*(?!:)");
    private static final Pattern CONCLUSION = Pattern.compile(
            "insert(?:Logical)?\\s*\\(\\s*new\\s+(\\w+)\\s*\\(([^;]*)\\)\\s*\\)\\s*;");
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^,\"]+");

    private final String text;
    private final Function<String, List<String>> properties;

    /** @param properties the names of the properties of a type, in the order of its constructor */
    ConditionReader(String text, Function<String, List<String>> properties) {
        this.text = text;
        this.properties = properties;
    }

    RuleParts parts(RuleDescr rule) {
        return new RuleParts(rule.getName(), all(rule.getLhs().getDescrs()),
                conclusions(String.valueOf(rule.getConsequence())));
    }

    private List<ConditionText> all(List<? extends BaseDescr> conditions) {
        return conditions.stream()
                .filter(one -> !(one instanceof NamedConsequenceDescr || one instanceof ConditionalBranchDescr))
                .flatMap(this::flattened).map(this::condition).toList();
    }

    /** An {@code and} within an {@code and} is taken for what it holds, as the engine does. */
    private Stream<? extends BaseDescr> flattened(BaseDescr condition) {
        return condition instanceof AndDescr and ? and.getDescrs().stream().flatMap(this::flattened)
                : Stream.of(condition);
    }

    private ConditionText condition(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        Kind kind = condition instanceof NotDescr ? Kind.NOT
                : condition instanceof ExistsDescr ? Kind.EXISTS
                : condition instanceof ForallDescr ? Kind.FORALL
                : condition instanceof OrDescr ? Kind.OR
                : condition instanceof AndDescr ? Kind.AND : Kind.OTHER;
        List<ConditionText> parts = condition instanceof ConditionalElementDescr group && kind != Kind.OTHER
                ? kind == Kind.OR ? branches(group) : all(children(group)) : List.of();
        return new ConditionText(kind, condition.getLine(), text(condition), "", List.of(), parts);
    }

    private List<ConditionText> branches(ConditionalElementDescr group) {
        return children(group).stream().map(this::condition).toList();
    }

    private static List<BaseDescr> children(ConditionalElementDescr group) {
        List<BaseDescr> children = new ArrayList<>();
        group.getDescrs().forEach(child -> children.add((BaseDescr) child));
        return children;
    }

    private ConditionText pattern(PatternDescr pattern) {
        PatternSourceDescr source = pattern.getSource();
        List<String> constraints = pattern.getDescrs().stream().map(BaseDescr::getText).map(String::strip)
                .filter(constraint -> !PLAIN_BINDING.matcher(constraint).matches())
                .map(constraint -> BINDING.matcher(constraint).replaceFirst("")).toList();
        if (source instanceof AccumulateDescr || source instanceof CollectDescr) {
            BaseDescr input = source instanceof AccumulateDescr accumulate ? accumulate.getInput()
                    : ((CollectDescr) source).getInputPattern();
            return new ConditionText(Kind.ACCUMULATE, pattern.getLine(), text(pattern, source), "", constraints,
                    all(List.of(input)));
        }
        boolean plain = source == null && !pattern.isQuery();
        return new ConditionText(plain ? Kind.PATTERN : Kind.OTHER, pattern.getLine(), text(pattern, source),
                pattern.getObjectType().substring(pattern.getObjectType().lastIndexOf('.') + 1), constraints,
                List.of());
    }

    private String text(PatternDescr pattern, PatternSourceDescr source) {
        int start = Math.max(0, pattern.getStartCharacter());
        int end = Math.max(pattern.getEndCharacter(), source == null ? 0 : source.getEndCharacter());
        return text(start, end);
    }

    private String text(BaseDescr part) {
        return text(Math.max(0, part.getStartCharacter()), part.getEndCharacter());
    }

    private String text(int start, int last) {
        int end = Math.min(text.length(), last + 1);
        return start < end ? balanced(text.substring(start, end).replaceAll("\\s+", " ").strip()) : "";
    }

    /** The parser counts what stands behind a condition within brackets to it. */
    private static String balanced(String condition) {
        int open = 0;
        for (int i = 0; i < condition.length(); i++) {
            open += condition.charAt(i) == '(' ? 1 : condition.charAt(i) == ')' ? -1 : 0;
            if (open < 0) {
                return condition.substring(0, i).strip();
            }
        }
        return condition.replaceFirst("[;,]$", "");
    }

    private List<RuleParts.Conclusion> conclusions(String consequence) {
        List<RuleParts.Conclusion> conclusions = new ArrayList<>();
        Matcher found = CONCLUSION.matcher(consequence);
        while (found.find()) {
            conclusions.add(new RuleParts.Conclusion(found.group(1), named(found.group(1), values(found.group(2)))));
        }
        return conclusions;
    }

    private Map<String, String> named(String type, List<String> values) {
        List<String> names = properties.apply(type);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(i < names.size() ? names.get(i) : String.valueOf(i), values.get(i));
        }
        return named;
    }

    private static List<String> values(String arguments) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(arguments);
        while (value.find()) {
            if (value.group(1) != null) {
                values.add(value.group(1));
            } else if (!value.group().isBlank()) {
                values.add(value.group().strip().replaceFirst("^(?:\\w+\\.)+(?=[A-Z_0-9]+$)", ""));
            }
        }
        return values;
    }
}
