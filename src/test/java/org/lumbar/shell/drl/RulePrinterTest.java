package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.lumbar.shell.vocabulary.Domain;

/** What is printed for the engine says what was read, and nothing else. */
@Tag("slow")
class RulePrinterTest {

    private static final String HEAD = """
            package own.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;
            declare Night level : int @key  place : String  wakes : boolean  hours : double end
            """;

    private static final Set<RuleFault> NOT_FOR_THE_ENGINE = Set.of(RuleFault.BOUND_TWICE, RuleFault.FEEDS_ITSELF, RuleFault.CIRCLE);

    @Example
    void the_shipped_rules_are_the_same_when_they_are_read_again() {
        List<Drl> files = Texts.read(Path.of("rules")).files().entrySet().stream()
                .map(entry -> Drl.read(Path.of(entry.getKey()), entry.getValue())).toList();
        assertThat(files).hasSizeGreaterThan(20);
        RuleTypes types = types(files);
        LanguageCheck.look(files, types);
        assertThat(files).flatExtracting(file -> file.remarks().list()).isEmpty();
        RulePrinter printer = new RulePrinter(types, "any.where");
        for (Drl file : files) {
            String text = printer.print(file);
            assertThat(shape(read(text))).isEqualTo(shape(file));
            assertThat(text).doesNotContain("@source", "@because", "//");
            for (int i = 0; i < file.rules().size(); i++) {
                Drl again = read(text);
                assertThat(again.line(again.rules().get(i).nameAt())).isEqualTo(file.line(file.rules().get(i).nameAt()));
                assertThat(text).doesNotContain(file.rules().get(i).name());
            }
        }
    }

    @Property(tries = 500)
    void any_rules_are_the_same_when_they_are_read_again(@ForAll("files") String text) {
        Drl file = read(text);
        RuleTypes types = types(List.of(file));
        LanguageCheck.look(List.of(file), types);
        Assume.that(file.remarks().list().stream().noneMatch(remark -> remark.fault() == RuleFault.LIMIT));
        // the engine does not get such rules; whether they are printed as they were read is another matter
        assertThat(file.remarks().list().stream().map(Remark::fault).filter(fault -> !NOT_FOR_THE_ENGINE.contains(fault))).as(text)
                .isEmpty();

        String printed = new RulePrinter(types, "any.where").print(file);

        assertThat(shape(read(printed))).as(text + "\n" + printed).isEqualTo(shape(file));
    }

    /** Whatever else a text may be: either it is refused, or what is printed of it is harmless and means the same. */
    @Property(tries = 2000)
    void damaged_rules_are_rejected_or_mean_what_is_printed(@ForAll("files") String text,
            @ForAll("spoilers") String spoiler, @ForAll("places") double place) {
        int at = (int) (place * text.length());
        Drl file = read(text.substring(0, at) + spoiler + text.substring(at));
        RuleTypes types = types(List.of(file));
        LanguageCheck.look(List.of(file), types);
        if (file.remarks().list().stream().noneMatch(Remark::isError)) {
            String printed = new RulePrinter(types, "any.where").print(file);
            assertThat(shape(read(printed))).isEqualTo(shape(file));
            assertThat(printed.replaceAll("\"[^\"]*\"", "")).doesNotContain("java", "eval", "from", "@because", "//", "/*",
                    "Runtime", "\\");
        }
    }

    @Example
    void what_is_outside_the_language_is_not_printed_even_by_mistake() {
        for (String condition : List.of("Felt() from x", "Felt(answer.name() == \"a\")", "eval(true)", "Felt(!answer)",
                "forall(Felt())", "Felt(answer matches \"a\")", "Felt(a.(b == 1))", "x : Felt()", "Felt(x : answer)",
                "PainDays(count == 0x10)", "PainDays(count == 010)")) {
            Drl file = read(HEAD + "rule \"r\" when " + condition + " then insertLogical(new Discomfort()); end");
            assertThatThrownBy(() -> new RulePrinter(types(List.of(file)), "any.where").print(file)).as(condition)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void names_reasons_and_remarks_do_not_reach_the_engine() {
        Drl file = read(HEAD + "rule \"Secret name\" @because(\"Secret reason\") when /* secret */ Felt() // secret\n then "
                + "insertLogical(new Discomfort()); end");
        RulePrinter printer = new RulePrinter(types(List.of(file)), "any.where");
        assertThat(printer.print(file)).doesNotContainIgnoringCase("secret").doesNotContain("own.rules");
        assertThat(printer.names()).containsOnlyKeys(RulePrinter.neutral("Secret name")).containsValue("Secret name");
    }

    private static Drl read(String text) {
        return Drl.read(Path.of("any.drl"), text.replaceAll("Math\\.toIntExact\\((.*?)\\)(?=, |\\)\\); end)", "$1"));
    }

    private static RuleTypes types(List<Drl> files) {
        return new RuleTypes(Domain.own().types(),
                RulePrinterTest.class.getClassLoader(), files);
    }

    /** What is said, without where. */
    private static String shape(Drl file) {
        return file.declarations().stream().map(type -> type.name().text() + type.properties().entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().text()
                        + type.mark("key", entry.getKey()).isPresent()).toList()).toList()
                + file.rules().stream().map(rule -> rule.conditions().stream().map(RulePrinterTest::shape).toList()
                        + " => " + rule.conclusion().map(one -> one.type().text() + operands(one.arguments()))).toList()
                        .toString();
    }

    private static String shape(Condition condition) {
        if (condition instanceof Condition.Matched pattern) {
            return pattern.variable().map(Token::text).orElse("") + pattern.type().text()
                    + pattern.constraints().stream().map(RulePrinterTest::shape).toList() + pattern.plain();
        }
        if (condition instanceof Condition.Prefixed prefixed) {
            return prefixed.word() + prefixed.parts().stream().map(RulePrinterTest::shape).toList();
        }
        Condition.Grouped group = (Condition.Grouped) condition;
        return group.all() + "" + group.parts().stream().map(RulePrinterTest::shape).toList();
    }

    private static String shape(Constraint constraint) {
        if (constraint instanceof Constraint.Binding binding) {
            return binding.variable().text() + ":" + operands(List.of(binding.property()));
        }
        if (constraint instanceof Constraint.Joined joined) {
            return joined.all() + "" + joined.parts().stream().map(RulePrinterTest::shape).toList();
        }
        Constraint.Comparison comparison = (Constraint.Comparison) constraint;
        return operands(List.of(comparison.left())) + comparison.operator() + operands(comparison.right());
    }

    private static String operands(List<Operand> operands) {
        return operands.stream().map(operand -> operand.kind() + (operand.is(Operand.Kind.OTHER)
                ? Calculation.read(operand.tokens()).orElseThrow().text()
                        .replaceAll("\\(1L\\) \\* |1L \\* ", "").replaceAll("\\((-[$\\w.]+)\\)", "$1")
                        : operand.value()))
                .collect(Collectors.joining(",", "<", ">"));
    }

    @Provide
    Arbitrary<String> spoilers() {
        return Arbitraries.of("\"", "'", "(", ")", "\\", "\\u0022", "//", "/*", "*/", ";", ",", " end ", " then ", " when ",
                "rule", "\n", ".", "!", " java.io.File(\"M\").mkdir() ", " eval(true) ", " from ", "$", "@", "{", "[",
                "&&", "||", " or ", " and ", " not ", "=", "-", "1", "x", "é", "\uFEFF", "“", "#", "?", ":", "new ");
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<String> files() {
        return Combinators.combine(conditions(3).list().ofMaxSize(4), conclusions(), names()).as((conditions, conclusion,
                name) -> "rule \"" + name + "\"\nwhen\n" + String.join("\n", conditions) + "\nthen\n    insertLogical(new "
                        + conclusion + ");\nend\n").list().ofMinSize(1).ofMaxSize(3).map(rules -> HEAD + IntStream
                                .range(0, rules.size()).mapToObj(i -> rules.get(i).replace("NUMBER", "" + i))
                                .collect(Collectors.joining("\n")));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("plain NUMBER", "\\\" quoted \\\" NUMBER", "end NUMBER then", "\\\\ NUMBER", "é “ NUMBER");
    }

    private static Arbitrary<String> conditions(int depth) {
        Arbitrary<String> pattern = Arbitraries.oneOf(
                constraints("level", numbers()).map(text -> "Night(" + text + ")"),
                constraints("place", texts()).map(text -> "$n : Night(" + text + ")"),
                constraints("wakes", Arbitraries.of("true", "false", "null")).map(text -> "Night(" + text + ")"),
                constraints("count", numbers()).map(text -> "PainDays(" + text + ")"),
                constraints("quality", Arbitraries.of("Quality.DULL", "Quality.SHARP", "$q")).map(text -> "PainQuality("
                        + text + ")"));
        if (depth == 0) {
            return pattern;
        }
        Arbitrary<String> inner = conditions(depth - 1);
        return Arbitraries.frequencyOf(Tuple.of(4, pattern),
                Tuple.of(1, inner.map(text -> "not (" + text + ")")),
                Tuple.of(1, pattern.map(text -> "not " + text)),
                Tuple.of(1, inner.map(text -> "exists(" + text + ")")),
                Tuple.of(1, inner.map(text -> "((" + text + "))")),
                Tuple.of(1, inner.list().ofMinSize(2).ofMaxSize(3).map(all -> "(" + String.join(" or ", all)
                        + ")")),
                Tuple.of(1, inner.list().ofMinSize(2).ofMaxSize(3).map(all -> "(or " + String.join(" ", all)
                        + ")")),
                Tuple.of(1, inner.list().ofMinSize(3).ofMaxSize(4).map(all -> String.join(" and\n", all)
                        .replaceFirst("and", "or"))));
    }

    private static Arbitrary<String> constraints(String property, Arbitrary<String> values) {
        Arbitrary<String> comparison = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("==", "!=", "<", ">="), values).as((sign, value) -> property + " "
                        + sign + " " + value),
                values.list().ofMinSize(1).ofMaxSize(3).map(list -> property + " not in (" + String.join(", ", list)
                        + ")"));
        Arbitrary<String> joined = Arbitraries.oneOf(comparison, comparison.list().ofSize(2).map(list -> String.join(
                " && ", list)), comparison.list().ofSize(3).map(list -> "(" + list.get(0) + " || " + list.get(1) + ") && ("
                        + list.get(2) + ")"), values.map(value -> property + " == " + value + " || != " + value));
        return Arbitraries.oneOf(joined, joined.list().ofMaxSize(2).map(list -> String.join(",\n  ", list)),
                joined.map(text -> "$v : " + property + ", " + text),
                comparison.map(text -> "$v : " + text));
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.of("1", "-1", "0", "$v", "$v + 2", "(($v + 2)) * 3", "-$v - (1 - 2)", "2 * (3 / $v) % 4",
                "1000000000000L", "2.5", "(2)", "-(3 - $v)", "level", "1 - -$v").filter(text -> !text.equals("level"));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\"\\' u0022$%{}/*;)é").ofMaxLength(8)
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    private static Arbitrary<String> conclusions() {
        return Arbitraries.oneOf(texts().map(text -> "Caution(" + text + ")"), Arbitraries.of("Discomfort()",
                "Night(1, \"a\", true, 2.5)", "Night($v + 1, 'b\\'s', false, -0.5)", "Soreness(Certainty.LIKELY)",
                "Remedy(\"ICE\", Purpose.EASE, Firmness.OFFERED)").filter(text -> !text.startsWith("Soreness")));
    }
}
