package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.FollowedRules;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Caution;
import org.lumbar.shell.cli.Commands;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.Recompiler;

/** A folder of rules is data: whatever is in it, none of it is run. */
@Tag("slow")
class AttacksTest {

    private static final String HEAD = """
            package org.lumbar.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;
            """;
    private static final String MADE = "new java.io.File(\"M\").mkdir()";

    @TempDir
    private Path folder;

    /** What is refused, each with a mark at the line that the message names. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            when("a call", "PainQuality(Runtime.getRuntime().exec(\"mkdir M\") != null)"),
            when("an eval within a pattern", "PainQuality(eval(" + MADE + "))"),
            when("an eval", "eval(" + MADE + ")"),
            when("from", "Object() from " + MADE),
            when("from a list", "PainQuality() from java.util.List.of(" + MADE + ")"),
            when("accumulate", "accumulate(PainQuality(); $n : count(" + MADE + "))"),
            when("accumulate by hand", "Number() from accumulate(PainQuality(), init(" + MADE + "), action(), result(1))"),
            when("collect", "java.util.List(" + MADE + ") from collect(PainQuality())"),
            when("a call on a property", "PainLocation(place.toString() == \"a\\u0022+" + MADE.replace("\"", "\\u0022")
                    + "+\\u0022\")"),
            when("a property that every object has", "PainQuality(class.name == \"M\")"),
            when("a way to other classes", "PainQuality(quality.declaringClass.classLoader != null)"),
            when("a class with its package", "java.io.File(" + MADE + ")"),
            when("a class of Java", "Runtime()"),
            when("a class of Java for a value", "PainQuality(quality == Thread.MAX_PRIORITY)"),
            when("a lambda", "PainQuality(() -> " + MADE + ")"),
            when("a cast", "PainQuality((Object) " + MADE + " != null)"),
            when("a list", "PainQuality(quality in (" + MADE + "))"),
            when("a list in brackets", "PainQuality(quality memberOf [" + MADE + "])"),
            when("a text that is put together", "PainLocation(place == \"\" + " + MADE + ")"),
            when("a calculation", "PainDays(count > 1 + (" + MADE + " ? 1 : 0))"),
            when("a variable bound to a call", "PainQuality($x : " + MADE + ")"),
            when("an index", "PainQuality(quality[" + MADE + "])"),
            when("unicode for a bracket", "PainDays(count > 1\\u0029 || " + MADE + ")"),
            when("an annotation of a pattern", "PainQuality() @watch(" + MADE + ")"),
            when("a path", "/quality[" + MADE + "]"),
            when("a query", "?q(" + MADE + ";)"),
            when("a window", "PainQuality() over window:time(" + MADE + ")"),
            when("a matching text", "PainQuality(quality matches " + MADE + ")"),
            when("a ternary", "PainDays(count > 1 ? " + MADE + " : false)"),
            when("an assignment", "PainDays(count = " + MADE + ")"),
            when("a branch", "PainDays() if (" + MADE + ") do[x]"),
            when("forall", "forall(PainQuality(" + MADE + "))"),
            then("statements", MADE + ";"),
            then("a statement before", MADE + "; insertLogical(new Caution(\"A\"));"),
            then("a statement after", "insertLogical(new Caution(\"A\")); " + MADE + ";"),
            then("an argument", "insertLogical(new Caution(\"\" + " + MADE + "));"),
            then("another class", "insertLogical(" + MADE + ");"),
            then("another class of Java", "insertLogical(new ProcessBuilder(\"mkdir M\"));"),
            then("a constructor's body", "insertLogical(new Caution(\"A\") {{ " + MADE + "; }});"),
            then("a call of what is concluded", "insertLogical(new Caution(\"A\".concat(\"\" + " + MADE + ")));"),
            then("insert", "insert(" + MADE + ");"),
            top("a value of a property", "declare Evil a : boolean = " + MADE + " end"),
            top("a value of an enum", "declare enum E A(" + MADE + "); a : boolean end"),
            top("a property of another class", "declare Evil a : java.io.File end"),
            top("a property of an imported class", "declare Evil a : File end"),
            top("a type that extends a class", "declare Evil extends java.lang.Thread a : int end"),
            top("a type that extends itself", "declare Evil extends Evil a : int end"),
            top("an annotation of a type", "declare Evil @expires(" + MADE + ") a : int end"),
            top("an annotation of Java", "declare Evil @Deprecated(since = \"M\") a : int end"),
            top("an annotation of a property", "declare Evil a : int @position(" + MADE + ") end"),
            top("an annotation that nothing reads", "declare Evil @means(\"the air\") a : int end"),
            top("a property with the name of a keyword", "declare Evil class : int end"),
            top("a trait", "declare trait Evil a : int end"),
            top("a type that stands for a class of Java", "declare String a : int end"),
            top("a type that stands for a fact", "declare PainDays a : int end"),
            top("a function", "function boolean f() { return " + MADE + "; }"),
            top("a global", "global java.io.File f;"),
            top("a query of one's own", "query \"q\" eval(" + MADE + ") end"),
            top("a static import", "import static java.lang.Runtime.getRuntime;"),
            top("an import of a function", "import function java.lang.Runtime.getRuntime;"),
            top("an import of an accumulate function", "import accumulate java.io.File mk;"),
            top("an import of a class", "import java.io.File;"),
            top("an import of a package", "import java.io.*;"),
            top("a unit", "unit Evil;"),
            top("an attribute of the package", "dialect \"mvel\""),
            top("an entry point", "declare entry-point \"M\" end"),
            attribute("a dialect", "dialect \"mvel\""),
            attribute("a condition for a rule to be on", "enabled (" + MADE + ")"),
            attribute("a salience", "salience (" + MADE + " ? 1 : 0)"),
            attribute("a timer", "timer (expr: " + MADE + ")"),
            attribute("another rule", "extends \"Felt\""));

    /** Text that looks like code, and stays text. */
    private static final List<String> HARMLESS = List.of(
            rule("'e \" + " + MADE + " + \"'", "PainQuality()", "\"A\""),
            rule("\"e \\\" + " + MADE.replace("\"", "\\\"") + " + \\\"\"", "PainQuality()", "\"A\""),
            rule("\"e \\u0022 + " + MADE.replace("\"", "\\u0022") + " + \\u0022\"", "PainQuality()", "\"A\""),
            rule("\"e\\\\\" // \\u000a " + MADE + ";\n", "PainQuality()", "\"A\""),
            rule("\"n\"\n    @because(\"\\u0022 + " + MADE.replace("\"", "\\\"") + " + \\\"\")", "PainQuality()", "\"A\""),
            rule("\"c\"", "PainQuality() // \\u000a eval(" + MADE + ")\n", "\"A\""),
            rule("\"d\"", "PainQuality() /* \\u002a/ eval(" + MADE + ") */", "\"A\""),
            rule("\"f\"", "PainQuality()", "\"A\" /* \\u002a/ + " + MADE + " + /* */"),
            rule("\"g\"", "PainQuality()", "\"a\\u0022 + " + MADE.replace("\"", "\\u0022") + " + \\u0022\""),
            rule("\"h\"", "PainQuality()", "\"a\\\" + " + MADE.replace("\"", "\\\"") + " + \\\"\""),
            rule("\"i\"", "PainQuality()", "\"a\\\\u0022 + " + MADE.replace("\"", "\\\\u0022") + " + \\\\u0022\""),
            rule("\"j\"", "PainQuality()", "'a\" + " + MADE + " + \"'"));

    private static Map.Entry<String, String> when(String name, String condition) {
        return Map.entry(name, rule("\"Evil\"", "/*here*/ " + condition, "\"A\""));
    }

    private static Map.Entry<String, String> then(String name, String consequence) {
        return Map.entry(name, rule("\"Evil\"", "PainQuality()", "\"A\"")
                .replace("insertLogical(new Caution(\"A\"));", "/*here*/ " + consequence));
    }

    private static Map.Entry<String, String> top(String name, String part) {
        return Map.entry(name, HEAD + "/*here*/ " + part + "\n" + rule("\"Felt\"", "PainQuality()", "\"A\"")
                .substring(HEAD.length()));
    }

    private static Map.Entry<String, String> attribute(String name, String attribute) {
        return Map.entry(name, rule("\"Evil\"\n    /*here*/ " + attribute, "PainQuality()", "\"A\""));
    }

    private static String rule(String name, String condition, String code) {
        return HEAD + "rule " + name + "\nwhen\n    " + condition + "\nthen\n    insertLogical(new Caution("
                + code + "));\nend\n";
    }

    @TestFactory
    Stream<DynamicTest> whatever_is_more_than_a_rule_is_refused_at_its_place() {
        return REFUSED.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(attack -> dynamicTest(attack.getKey(), () -> {
                    Path made = folder.resolve("made-" + attack.getKey().replace(' ', '-'));
                    Path rules = written(attack.getValue(), made);
                    int line = line(attack.getValue());
                    List<Callable<?>> doors = List.of(() -> CompiledRules.compile(rules), () -> FollowedRules.of(rules),
                            () -> new Recompiler(rules).compile());
                    for (Callable<?> door : doors) {
                        InvalidRulesException refused = catchThrowableOfType(InvalidRulesException.class, door::call);
                        assertThat(refused).isNotNull();
                        assertThat(refused.problems()).anySatisfy(problem -> at(problem, rules, line));
                    }
                    for (String[] command : commands(rules)) {
                        String said = Commands.failing(command);
                        assertThat(said).as(String.join(" ", command)).contains("evil.drl:" + line + ":");
                    }
                    assertThat(made).doesNotExist();
                }));
    }

    private static void at(Problem problem, Path rules, int line) {
        assertThat(problem.path()).isEqualTo(rules.resolve("evil.drl").toString());
        assertThat(problem.position().line()).isEqualTo(line);
        assertThat(problem.message()).doesNotContain("Exception", "org.drools");
    }

    private List<String[]> commands(Path rules) throws IOException {
        String one = Files.writeString(folder.resolve("case.yaml"), "pain: {quality: sharp}\n").toString();
        String given = rules.toString();
        return List.of(new String[] {"assess", one, "--rules", given}, new String[] {"check", given},
                new String[] {"schema", "--rules", given}, new String[] {"rules", "--rules", given});
    }

    @TestFactory
    Stream<DynamicTest> names_and_texts_are_never_code() {
        return HARMLESS.stream().map(text -> dynamicTest(text.lines().skip(3).findFirst().orElseThrow(), () -> {
            Path made = folder.resolve("made-by-text");
            Path rules = written(text, made);

            CompiledRules base = CompiledRules.compile(rules);

            assertThat(base.assess(new PainQuality(Quality.SHARP)).proof().findings()).hasSize(1);
            assertThat(made).doesNotExist();
            assertThat(Path.of("M")).doesNotExist();
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_text_is_compared_and_concluded_literally() {
        return Stream.of("a", "\"", "\\", "\\\"", "\\\\u0022", "\\u0022", "'", "%s", "${x}", "{x}", "#", "//", "/*", "é",
                "“", "\uD83D\uDE00", "a\\nb", "\\u", "\\101", "@{x}", "$x", "`", "<>", " ", "a b ", "null", "").map(text -> dynamicTest("'" + text + "'", () -> {
                    String written = text.replace("\\", "\\\\").replace("\"", "\\\"");
                    Path rules = Files.createDirectories(folder.resolve("texts"));
                    Files.writeString(rules.resolve("texts.drl"), HEAD + """
                            declare Said
                                text : String
                            end
                            rule "Said"
                            when
                                Said(text == "%1$s", text in ("%1$s", "other"))
                            then
                                insertLogical(new Caution("%1$s"));
                            end
                            """.formatted(written));

                    assertThat(CompiledRules.compile(rules).assess(new DeclaredFact("Said", Map.of("text", text))).proof()
                            .findings()).containsExactly(new Caution(text));
                }));
    }

    private Path written(String text, Path made) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("evil.drl"), text.replace("\"M\"", "\"" + made + "\"").replace("mkdir M",
                "mkdir " + made).replace("\\u0022M\\u0022", "\\u0022" + made + "\\u0022"));
        return rules;
    }

    private static int line(String text) {
        return (int) text.substring(0, text.indexOf("/*here*/")).chars().filter(c -> c == '\n').count() + 1;
    }
}
