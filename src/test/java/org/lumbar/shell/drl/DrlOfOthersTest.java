package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.lumbar.findings.Cause;
import org.lumbar.findings.Discomfort;
import org.lumbar.shell.lint.RuleCheck;

/** DRL that the engine reads is read or reported as outside the language, and never called a slip. */
class DrlOfOthersTest {

    private static final Set<RuleFault> SLIPS = Set.of(RuleFault.MISSING_END, RuleFault.MISSING_WHEN, RuleFault.MISSING_THEN,
            RuleFault.MISSING_COMMA, RuleFault.MISSING_SEMICOLON, RuleFault.UNCLOSED_BRACKET, RuleFault.UNCLOSED_QUOTE, RuleFault.SINGLE_EQUALS,
            RuleFault.UNQUOTED_NAME, RuleFault.PASTED_CHARACTER, RuleFault.MISSPELT_KEYWORD, RuleFault.STRAY_BRACKET, RuleFault.UNREADABLE);

    @ParameterizedTest
    @ValueSource(strings = {
            "A(!x)", "A(!x, !(y && z))", "A(x instanceof B)", "A(this after[1s, 2m] $b)", "A(this not before $b)",
            "A(this ~after[0s, 1h30m] $b)", "/as[x == 1]/bs", "$b : /as/bs[y > 2]", "A($t : /b/c[x == 1]#D/e)", "A(x(> 1 && < 3))",
            "A(x (> 1 && < 3) || (> 5 && < 7))", "(and A() B())", "(or A() (and B() C()))", "not (or A() B())",
            "forall(\n  A(x == 1)\n  B(y == 2)\n)", "forall(A() B(this == 1) C())", "accumulate(A($x : x); $s : sum($x), $n : count(1); $n > 1)",
            "Number($n : intValue) from accumulate(A($x : x), init(int t = 0;), action(t += $x;), reverse(t -= $x;), result(t))",
            "$l : java.util.List(size > 1) from collect(A(x == 1))", "A()\n    from $list.items[0].get(\"a\")", "A() from entry-point \"e\"",
            "A() over window:length(5) from entry-point e", "A() from window W", "A()\n and\n B()", "A()\n or\n B()", "A();\n B();",
            "A(x, y; z == 1)", "q($x, 1;)", "?q(\"a\";)", "A(level == 3 || == 5)", "A((level == 3 || == 5))", "A((level + 1) * 2 > 5)",
            "A(x > .5)", "A(x > -$l)", "A(x == -1.5e3)", "A(x == 0x1F)", "A(x == 10L)", "$x : (A() or B())", "A(b.(c == 1, d > 2))", "A(b!.c == 1)",
            "A(b#C.d == 1)", "A(x[0] == 1, m[\"a\"] == 2)", "A(x in (1, 2), y not in (3))", "A(x memberOf $l, y contains 1, z excludes 2)",
            "A(x str[startsWith] \"a\")", "A(x soundslike \"a\", y matches \"\\\\d+\")", "A(x == y ? 1 : 2)", "A(x & 1 == 1)", "A((int) x == 1)",
            "A($x := x)", "$x := A()", "A(x : y)", "a : A()", "A(eval(true))", "eval($x > 1 && f($y))", "A() @watch(x, !y)", "A() if (x > 1) do[t]",
            "A() do[t]", "A(end == 1, rule == 2, query > 3)", "A(x == 'TING\\'LING')", "A(x == \"6\\\" too far\")", "A(x == \"a\nb\")", "A(x == null)",
            "A(list == [1, 2])", "A(x == new B(1).y)", "A(f() == 1, g(1, \"a\") > h(2))", "exists A() and not B()", "A() and (B() or C())",
            "A(a == 1 && (b == 2 || c == 3))", "String(this == \"a\")", "java.lang.String(length > 1)", "A(x == B.C)", "A(x == a.b.C.D)",
            "A(\n  x == 1,\n  y == 2\n)", "not A(x == 1)\n  B()", "A(this != $a, this == $b)", "A(x == $y.z)", "A(x + 1 > y - 2)", ""})
    void a_condition_is_called_a_slip_only_if_the_engine_refuses_it(String condition) {
        look("rule \"r\"\nwhen\n    " + condition + "\nthen\n    insertLogical(new X());\nend\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "rule A when A() then end", "rule A salience 10 when A() then end", "rule A no-loop when A() then end", "rule A\n when A() then x(); end",
            "rule \"A\" salience 10 when then end", "rule \"A\" salience -10 no-loop true agenda-group \"g\" when then end",
            "rule \"A\" salience ($x) enabled ($y) when A($x : x, $y : y) then end", "rule \"A\" @b(c) @d when then end", "rule A extends B when then end",
            "rule \"A\" extends \"B\" when then end", "rule \"A\" timer (int: 1s 2s) calendars \"a\", \"b\" when then end", "rule \"A\" then end",
            "rule \"A\" dialect \"mvel\" when then x = 1; end", "rule \"A\" duration 100 date-effective \"1-Jan-2020\" when then end",
            "rule 'it\\'s' when then end", "rule \"a \\\" b \\\\ c\" when then end", "rule \"A\" when: A() then end",
            "rule \"A\" when A() then\n  if (a) {\n    b();\n  } end", "rule \"A\" when A() then modify($a) { setX(1), setY(2) } end",
            "rule \"A\" when A() then\n  int and = 1;\n  query.end();\n  rule.import(x);\n end", "rule \"A\" when A() then char c = '\"'; String s = \"'\"; end",
            "rule \"A\" when A() then // it's \"x\n end", "rule \"A\" when A() do[t] B() then a(); then[t] b(); end", "rule \"A\" when A() then insert(new B(1) {{ x(); }}); end",
            "rule \"A\" when A() then insertLogical(new B($a.x(), (int) y, \"a\" + b, c ? d : e, new C(1))); end",
            "rule \"A\" when A() then insertLogical(new B(1)); insert(new C()); end", "rule \"A\" when A() then insertLogical(new B(), 'neg'); end",
            "declare A unit : String rule : int query : int global : int import : int package : int declare : int function : int end",
            "declare A extends B, C @role(event) @timestamp(t) t : long = 5 @key s : java.util.List = new ArrayList() end",
            "declare enum E A(1, \"a\"), B(2, \"b\"); x : int; y : String; end", "declare trait T @propertyReactive x : int end",
            "declare window W A() over window:time(5s) from entry-point e end", "declare entry-point E end", "declare a.b.C x : int[] end",
            "function int f(int a, String b) { return a > 1 ? 2 : 3; }", "global java.util.List list", "global Map<String, Integer> m;",
            "query q(String $a, int $b) A(x == $a) end", "query \"q\" A() or B() end", "import static a.b.C.d;", "import function a.b.C.d",
            "import accumulate a.b.C f;", "import a.b.C; import a.b.*;", "dialect \"mvel\"", "agenda-group \"a\"\nno-loop true",
            "unit A;", "@A rule B when then end", "/* a */ rule /* b */ A /* c */ when // d\n then end", "rule \"A\"\r\nwhen\r\n A()\r\nthen\r\nend\r\n"})
    void a_part_of_a_file_is_called_a_slip_only_if_the_engine_refuses_it(String part) {
        look("\n" + part + "\n");
    }

    private static void look(String text) {
        boolean accepted = List.of(LanguageLevelOption.DRL6, LanguageLevelOption.DRL10, LanguageLevelOption.DRL6_STRICT)
                .stream().anyMatch(level -> isRead(level, "package a.b;" + text));
        Drl file = Drl.read(Path.of("a.drl"), "package a.b;" + text);
        DrlLayoutTest.assertLaidOut(file);
        if (accepted) {
            assertThat(file.remarks().list()).as(text).noneMatch(remark -> SLIPS.contains(remark.fault()));
        } else {
            assertThat(file.remarks().list()).as(text).isNotEmpty();
        }
    }

    private static boolean isRead(LanguageLevelOption level, String text) {
        DrlParser parser = new DrlParser(level);
        try {
            parser.parse(false, text);
            return !parser.hasErrors();
        } catch (Exception unreadable) {
            return false;
        }
    }

    @Test
    void escapes_in_a_text_are_resolved() {
        Drl file = Drl.read(Path.of("a.drl"), """
                package a;
                rule "a \\"b\\" \\\\ c"
                    @source("K01")
                    @because("He said \\"x\\"")
                when
                    Cause(code == 'TING\\'LING', detail == "6\\" too far")
                then
                    insertLogical(new Discomfort());
                end
                """);
        assertThat(file.remarks().list()).isEmpty();
        Rule rule = file.rules().get(0);
        assertThat(rule.name()).isEqualTo("a \"b\" \\ c");
        assertThat(rule.annotation("because").flatMap(Rule.Annotation::value).map(Token::value)).contains("He said \"x\"");
        Condition.Matched pattern = (Condition.Matched) rule.conditions().get(0);
        assertThat(pattern.constraints()).extracting(one -> ((Constraint.Comparison) one).right().get(0).value())
                .containsExactly("TING'LING", "6\" too far");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFpackage org.lumbar.rules;\n", "package org.lumbar.rules;\r", "package org.lumbar.rules;\r\n"})
    void a_byte_order_mark_and_other_line_ends_are_read_as_they_are_meant(String head) {
        String ending = head.endsWith("\r\n") ? "\r\n" : head.endsWith("\r") ? "\r" : "\n";
        String text = head + "rule \"r\"\n// remark\nwhen\n    Felt()\nthen\n    insertLogical(new Discomfort());\nend\n"
                .replace("\n", ending);
        Drl file = Drl.read(Path.of("a.drl"), text);
        assertThat(file.remarks().list()).isEmpty();
        assertThat(file.line(file.rules().get(0).conditions().get(0).at())).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"package org.lumba r.rules;", "package org.lumbar.rulse;", "package org.lumbar.rules, x;"})
    void a_slip_in_the_head_of_a_file_is_one_message_in_that_file(String head) {
        Map<String, String> texts = new TreeMap<>(Texts.read(Path.of("rules")).files());
        String first = texts.keySet().iterator().next();
        texts.put(first, texts.get(first).replace("package org.lumbar.rules;", head));

        assertThat(RuleCheck.of(Path.of("rules"), texts, false).remarks()).filteredOn(Remark::isError).singleElement()
                .satisfies(remark -> assertThat(remark.problem().path()).endsWith(first));
    }

    @Test
    void a_declaration_without_a_colon_is_one_message() {
        Map<String, String> texts = new TreeMap<>(Texts.read(Path.of("rules")).files());
        texts.computeIfPresent("11-recovery-time.drl", (name, text) -> text.replace("habit : String", "habit String"));

        assertThat(RuleCheck.of(Path.of("rules"), texts, false).remarks()).filteredOn(Remark::isError).singleElement()
                .satisfies(remark -> assertThat(remark.problem().message()).isEqualTo("a ':' is missing after 'habit'"));
    }
}
