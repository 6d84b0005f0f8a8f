package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The output of a check for programs is well formed and complete, even where the check fails. */
@Tag("slow")
class PipelinesTest {

    private static final String RULES = """
            package org.lumbar.rules;
            import org.lumbar.facts.PainIntensity;
            import org.lumbar.facts.Grade;
            import org.lumbar.findings.Caution;
            rule "Strong pain"
                @source("K15")
                @because("It is strong.")
            when
                PainIntensity(grade == Grade.STRONG)
            then
                insertLogical(new Caution("ASK_BEFORE_ANTI_INFLAMMATORIES"));
            end
            """;

    private static final Schema SARIF = sarif();

    @TempDir
    private Path folder;
    private Path rules;
    private Path cases;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(folder.resolve("a [b] #c"));
        cases = folder.resolve("cases.yaml");
        Files.writeString(rules.resolve("ü%.drl"), RULES);
        Files.writeString(cases, "pain: {intensity: strong}\nexpect: {cautions: [ASK_BEFORE_ANTI_INFLAMMATORIES]}\n");
    }

    @Test
    void sarif_of_a_clean_run_describes_the_tool_and_its_rules() {
        Ran ran = check("sarif");
        JsonNode run = json(ran).get("runs").get(0);
        JsonNode driver = run.get("tool").get("driver");

        assertThat(ran.status()).isZero();
        assertThat(driver.get("name").asString()).isEqualTo("lumbar");
        assertThat(driver.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(driver.get("rules").size()).isGreaterThan(40);
        driver.get("rules").forEach(rule -> {
            assertThat(rule.get("id").asString()).isNotEmpty();
            for (String text : new String[] {"shortDescription", "fullDescription", "help"}) {
                assertThat(rule.get(text).get("text").asString()).as(rule.get("id") + " " + text).isNotBlank();
            }
        });
        assertThat(run.get("results").isArray()).isTrue();
        assertThat(run.get("results").isEmpty()).isTrue();
        assertThat(run.get("invocations").get(0).get("executionSuccessful").asBoolean()).isTrue();
    }

    @Test
    void each_sarif_result_is_of_a_rule_that_is_listed_and_names_its_file() throws IOException {
        Files.writeString(rules.resolve("ü%.drl"), RULES.replace("STRONG)", "STRNG)"));
        JsonNode run = json(check("sarif")).get("runs").get(0);
        JsonNode result = run.get("results").get(0);

        assertThat(run.get("tool").get("driver").get("rules").findValuesAsString("id"))
                .contains(result.get("ruleId").asString());
        assertThat(result.get("locations").get(0).get("physicalLocation").get("artifactLocation").get("uri").asString())
                .startsWith("file:///").endsWith("/a%20%5Bb%5D%20%23c/%C3%BC%25.drl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRONG)", "STRNG)", "STRONG", "MILD)"})
    void sarif_fits_its_official_schema(String ending) throws IOException {
        Files.writeString(rules.resolve("ü%.drl"), RULES.replace("STRONG)", ending));
        for (String[] more : new String[][] {{}, {"--mutate"}, {"--against", "nowhere"}}) {
            String[] args = {"check", rules.toString(), "--examples", cases.toString(), "--format", "sarif"};
            Ran ran = Ran.lumbar(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
            assertThat(SARIF.validate(ran.out(), InputFormat.JSON)).as(ran.out()).isEmpty();
        }
    }

    @Test
    void the_schema_of_sarif_notices_what_is_not_sarif() {
        assertThat(SARIF.validate("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {}}}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema sarif() {
        try (InputStream schema = PipelinesTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_failed_check_is_reported_in_the_requested_format() throws Exception {
        String[] args = {"check", rules.toString(), "--examples", cases.toString(), "--against", "nowhere", "--format"};

        Ran sarif = Ran.lumbar(with(args, "sarif"));
        JsonNode invocation = json(sarif).get("runs").get(0).get("invocations").get(0);
        assertThat(sarif.status()).isEqualTo(1);
        assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.get("toolExecutionNotifications").get(0).get("message").get("text").asString())
                .contains("no such folder");
        assertThat(xml(Ran.lumbar(with(args, "junit"))).getElementsByTagName("error").getLength()).isOne();
        assertThat(json(Ran.lumbar(with(args, "json"))).get("failed").asString()).contains("no such folder");
    }

    @Test
    void junit_has_the_attributes_that_its_readers_need() throws Exception {
        Files.writeString(cases, "pain: {intensity: strong}\nexpect: {cautions: []}\n");
        Document document = xml(check("junit"));

        for (int i = 0; i < 2; i++) {
            Element suite = (Element) document.getElementsByTagName("testsuite").item(i);
            assertThat(suite.getAttribute("errors")).isEqualTo("0");
            assertThat(suite.getAttribute("skipped")).isEqualTo("0");
            assertThat(suite.getAttribute("time")).matches("\\d+\\.\\d{3}");
        }
        assertThat(((Element) document.getElementsByTagName("testcase").item(1)).getAttribute("time"))
                .matches("\\d+\\.\\d{3}");
        assertThat(((Element) document.getElementsByTagName("failure").item(0)).getAttribute("type")).isEqualTo("cases");
    }

    @Test
    void junit_is_well_formed_for_any_case_title() throws Exception {
        for (String title : new String[] {"\\uFFFE", "\\uD800", "]]>", "<&'\\\"", "\\e[31m", "\\u202E", "a\\nb", "\\0"}) {
            Files.writeString(cases, "case: \"" + title + "\"\npain: {intensity: strong}\nexpect: {cautions: []}\n");

            assertThat(xml(check("junit")).getElementsByTagName("testcase").getLength()).as(title).isEqualTo(2);
        }
    }

    @Test
    void rule_names_cannot_control_the_terminal() throws IOException {
        Files.writeString(rules.resolve("ü%.drl"), RULES.replace("Strong pain", "Strong \u202E pain"));
        for (String format : new String[] {"--format=text", "--markdown"}) {
            assertThat(Ran.lumbar("rules", "--rules", rules.toString(), format).out()).contains("Strong ").doesNotContain("\u202E");
        }
        Files.writeString(rules.resolve("ü%.drl"), RULES.replace("Strong pain", "Strong \u001b[31m pain"));
        assertThat(Ran.lumbar("rules", "--rules", rules.toString())).satisfies(ran -> {
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("the control character 0x1B").doesNotContain("\u001b");
        });
    }

    @Test
    void wrong_usage_cannot_control_the_terminal() {
        for (String[] args : new String[][] {{"\u001b[2J"}, {"assess", "--\u001b[2J"}, {"check", "--explain", "\u0007"},
                {"assess", "x", "--format", "\u001b[2J"}, {"how", "examples", "\u202EICE"}}) {
            Ran ran = Ran.lumbar(args);

            assertThat(ran.status()).isNotZero();
            assertThat(ran.err()).isNotEmpty().doesNotContain("\u001b", "\u0007", "\u202E");
        }
    }

    @Test
    void a_path_may_begin_with_an_at_sign() throws IOException {
        Path words = Files.writeString(folder.resolve("@c.yaml"), "--format json");

        assertThat(Ran.lumbar("assess", "@" + words).err()).contains("there is no such file");
        assertThat(Ran.lumbar("assess", "--", "@" + words).err()).contains("there is no such file");
    }

    private Ran check(String format) {
        return Ran.lumbar("check", rules.toString(), "--examples", cases.toString(), "--format", format);
    }

    private static String[] with(String[] args, String last) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 1);
        all[args.length] = last;
        return all;
    }

    private static JsonNode json(Ran ran) {
        return new ObjectMapper().readTree(ran.out());
    }

    private static Document xml(Ran ran) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(ran.out().getBytes(StandardCharsets.UTF_8)));
    }
}
