package org.lumbar.shell.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.ConditionText;
import org.lumbar.api.RuleText;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.LanguageCheck;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.engine.KnownTypes;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** Makes rule bases by changing the conditions of rules at random. */
final class ChangedRules {

    static final List<DeclaredType> DECLARED = List.of(
            new DeclaredType("NightPain", ordered("level", "int", "place", "String", "wakes", "boolean")),
            new DeclaredType("Shift", ordered("hours", "double", "breaks", "Integer", "late", "Boolean")));

    private static final String HEAD = """
            package org.lumbar.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;
            declare NightPain level : int place : String wakes : boolean end
            declare Shift hours : double breaks : Integer late : Boolean end
            declare Flag code : String end
            """;
    private static final List<String> SEEDS = List.of("NightPain(level > 3)", "NightPain($level : level)",
            "NightPain(level > $days, place != \"hip\")", "NightPain(place == null)", "NightPain($place : place)",
            "NightPain(place != $place, wakes == true)", "NightPain(level in (3, 7, $days))", "NightPain(place not in (\"hip\", \"back\"))",
            "Shift(hours > 7.5, breaks < 2)", "Shift(breaks == null || late == true)", "Shift($hours : hours, hours >= $level)",
            "Shift(breaks != $days)", "Shift(late != $wakes)", "NightPain($wakes : wakes)", "Shift(late == null)",
            "Shift($breaks : breaks, breaks > 1 && breaks <= 9)", "$night : NightPain(level >= 5)", "NightPain(this != $night)",
            "PainDays($days : count)", "PainDays(count == $level)", "RestDays(count > $days || count == 0)",
            "Shift(breaks not in (2, 3))", "Shift(breaks != 2)", "NightPain(place > \"h\")", "Shift(hours == 7)",
            "FormFault($fault : fault, answer == YesNo.YES)", "FormFault(fault != $fault)", "Flag(code == \"F1\")",
            "Flag($code : code)", "NightPain($l2 : level > 4, wakes != false)", "Shift(hours != 7.5 && (late == true || breaks > 3))",
            "Soreness(certainty in (Certainty.LIKELY, Certainty.POSSIBLE))", "Cause(code > $code)", "Cause($code : code)",
            "Remedy(optional == false)", "Remedy(optional != $wakes, code == \"ICE\")", "NightPain(7 < level)");
    private static final Pattern SIGN = Pattern.compile(" (==|!=|<=|>=|<|>) ");
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d+)\\b(?!\\.)");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w+)\\.([A-Z][A-Z_]+)\\b");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private final Random random;
    private final List<RuleTree> rules;
    private final List<String> pool = new ArrayList<>();
    private final TypeResolver names;
    private final List<Use> uses = new ArrayList<>();
    private int tried;
    private int offered;

    ChangedRules(Random random, Map<String, RuleTree> rules, ClassLoader loader) {
        this.random = random;
        this.rules = List.copyOf(rules.values());
        this.rules.forEach(rule -> rule.conditions().stream().flatMap(ConditionTree::deep)
                .map(ChangedRules::text).forEach(pool::add));
        for (int own = pool.size(); own > 0; own -= SEEDS.size()) {
            pool.addAll(SEEDS);
        }
        List<DeclaredType> declared = new ArrayList<>(DECLARED);
        declared.add(new DeclaredType("Flag", Map.of("code", "String")));
        this.names = new TypeResolver(Drl.read(Path.of("changed.drl"), HEAD),
                new TypeResolver.Known(new Vocabulary(Domain.own(), declared, Wording.of(Layout.PLAIN, List.of(), List.of(), Map.of(), Map.of()),
                        Map.of(), List.of()), loader));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The text of a rule base with a given number of rules, all of them inside the language. */
    String text(int count) {
        uses.clear();
        StringBuilder text = new StringBuilder(HEAD);
        int made = 0;
        while (made < count) {
            Optional<String> rule = rule("changed " + made);
            if (rule.isPresent()) {
                text.append(rule.get());
                made++;
            }
        }
        return text.toString();
    }

    /** The share of the rules it made that can be explained, whether used or not. */
    double offered() {
        return offered / (double) tried;
    }

    private Optional<String> rule(String name) {
        RuleTree tree = any(rules);
        List<String> conditions = new ArrayList<>(tree.conditions().stream().map(ChangedRules::text)
                .toList());
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            change(conditions);
        }
        String conclusion = random.nextInt(3) > 0 ? "Flag(\"F" + random.nextInt(3) + "\")"
                : conclusion(tree);
        String text = "rule \"" + name + "\"\nwhen\n" + String.join("\n", conditions) + "\nthen insertLogical(new "
                + conclusion + "); end\n";
        Drl file = Drl.read(Path.of("changed.drl"), HEAD + text);
        if (file.rules().size() != 1 || !file.remarks().list().isEmpty() || !isConcludable(file, conclusion)) {
            return Optional.empty();
        }
        LanguageCheck.look(List.of(file), KnownTypes.of(List.of(file)));
        if (file.remarks().list().stream().anyMatch(remark -> remark.fault() == RuleFault.ARGUMENT_TYPE)) {
            return Optional.empty();
        }
        RuleTree made = RuleTree.of(new RuleText(name, "changed.drl", 1, List.of(), "", List.of()), file,
                file.rules().get(0), names);
        tried++;
        offered += made.notOffered().isEmpty() ? 1 : 0;
        return made.notOffered().isEmpty() && isWithoutCircle(made) ? Optional.of(text) : Optional.empty();
    }

    /**
     * Whether no conclusion depends on the absence of its own type, and no flag on a flag, by this rule and those before
     * it: flags have no key, so that each round of such a circle would conclude another one.
     */
    private boolean isWithoutCircle(RuleTree rule) {
        String concluded = rule.parts().conclusions().get(0).type();
        List<Use> own = rule.conditions().stream().flatMap(condition -> uses(condition, concluded, false)).toList();
        int before = uses.size();
        uses.addAll(own);
        boolean circle = uses.stream().filter(use -> use.absent() || use.concluded().equals("Flag"))
                .anyMatch(use -> reached(use.used(), new HashSet<>()).contains(use.concluded()));
        if (circle) {
            uses.subList(before, uses.size()).clear();
        }
        return !circle;
    }

    private Set<String> reached(String type, Set<String> reached) {
        if (reached.add(type)) {
            uses.stream().filter(use -> use.concluded().equals(type)).forEach(use -> reached(use.used(), reached));
        }
        return reached;
    }

    private static Stream<Use> uses(ConditionTree condition, String concluded, boolean absent) {
        boolean within = absent || condition.text().kind() == ConditionText.Kind.NOT;
        Stream<Use> own = condition.text().type().isEmpty() ? Stream.empty()
                : Stream.of(new Use(concluded, condition.text().type(), absent));
        return Stream.concat(own, condition.parts().stream().flatMap(part -> uses(part, concluded, within)));
    }

    /** A conclusion depends on another type, or on its absence. */
    private record Use(String concluded, String used, boolean absent) {
    }

    private static String text(ConditionTree condition) {
        String text = condition.text().text();
        return condition.text().kind() == ConditionText.Kind.OR ? "(" + text + ")" : text;
    }

    private static String conclusion(RuleTree tree) {
        return tree.bound().rule().conclusion().map(one -> one.type().text() + "(" + one.arguments().stream()
                .map(argument -> argument.tokens().size() == 1 && argument.is(org.lumbar.shell.drl.Operand.Kind.TEXT)
                        ? "\"" + argument.text() + "\"" : argument.text()).collect(Collectors.joining(", ")) + ")")
                .orElseThrow();
    }

    /** Whether the variables of what is concluded are bound in every branch, and no condition binds what another does. */
    private static boolean isConcludable(Drl file, String conclusion) {
        Set<String> bound = new HashSet<>();
        Set<String> anywhere = new HashSet<>();
        for (ConditionTree condition : ConditionTree.all(file, file.rules().get(0).conditions())) {
            bound.addAll(bound(condition));
            for (String own : condition.deep().flatMap(part -> part.binds().stream()).collect(Collectors.toSet())) {
                if (!anywhere.add(own)) {
                    return false;
                }
            }
        }
        return VARIABLE.matcher(conclusion).results().allMatch(used -> bound.contains(used.group()));
    }

    private static Set<String> bound(ConditionTree condition) {
        Set<String> bound = new HashSet<>();
        switch (condition.text().kind()) {
            case PATTERN -> bound.addAll(condition.binds());
            case AND -> condition.parts().forEach(part -> bound.addAll(bound(part)));
            case OR -> condition.parts().stream().map(ChangedRules::bound).reduce((one, other) -> {
                one.retainAll(other);
                return one;
            }).ifPresent(bound::addAll);
            default -> {
            }
        }
        return bound;
    }

    private void change(List<String> conditions) {
        int at = conditions.isEmpty() ? 0 : random.nextInt(conditions.size());
        String one = conditions.isEmpty() ? any(pool) : conditions.get(at);
        switch (random.nextInt(12)) {
            case 0 -> conditions.remove(one);
            case 1 -> put(conditions, at, one.startsWith("not ") && random.nextBoolean() ? one.substring(4)
                    : before("not", one));
            case 2 -> put(conditions, at, before("exists", one));
            case 3 -> conditions.add(any(pool));
            case 4 -> put(conditions, at, "(" + one + " or " + any(pool) + ")");
            case 5 -> put(conditions, at, any(List.of("not", "exists")) + " (" + any(pool) + " and " + any(pool) + ")");
            case 6 -> put(conditions, at, "(" + one + " or (" + any(pool) + " and " + any(pool) + "))");
            case 7 -> put(conditions, at, replaced(one, SIGN, found -> " " + any(List.of("==", "!=", "<", "<=", ">", ">=")) + " "));
            case 8 -> put(conditions, at, replaced(one, NUMBER, found -> String.valueOf(Math.max(0,
                    Integer.parseInt(found) + random.nextInt(5) - 2))));
            case 9 -> put(conditions, at, replaced(one, CONSTANT, this::otherConstant));
            case 10 -> put(conditions, at, one.contains(" not in ") ? one.replace(" not in ", " in ")
                    : one.replace(" in ", " not in "));
            default -> conditions.add(conditions.isEmpty() ? 0 : random.nextInt(conditions.size()), any(pool));
        }
    }

    private static String before(String word, String condition) {
        return word + (condition.matches("(?s)(not|exists) .*") ? " (" + condition + ")" : " " + condition);
    }

    private static void put(List<String> conditions, int at, String condition) {
        if (at < conditions.size()) {
            conditions.set(at, condition);
        } else {
            conditions.add(condition);
        }
    }

    private String replaced(String text, Pattern pattern, java.util.function.UnaryOperator<String> other) {
        Matcher found = pattern.matcher(text);
        return found.find() ? text.substring(0, found.start()) + other.apply(found.group())
                + text.substring(found.end()) : text;
    }

    private String otherConstant(String name) {
        Object known = names.constant(name).orElse(null);
        return known == null ? name : name.substring(0, name.indexOf('.') + 1)
                + any(List.of(((Enum<?>) known).getDeclaringClass().getEnumConstants()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
