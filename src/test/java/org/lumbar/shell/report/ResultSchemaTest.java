package org.lumbar.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Examples;
import org.lumbar.SmallRules;
import org.lumbar.api.Trail;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.claims.OpenQuestions;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.Rulebook;

class ResultSchemaTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final Schema SCHEMA = schema(RULES.rulebook());
    private static final List<Case> CASES = Examples.of(RULES.rulebook());

    private static Schema schema(Rulebook rulebook) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ResultSchema.text(rulebook));
    }

    @ParameterizedTest
    @EnumSource(Trail.class)
    void every_result_of_an_example_is_valid_as_a_line_and_in_an_array(Trail trail) {
        ResultLines lines = new ResultLines(RULES.rulebook(), trail);
        StillOpen open = new StillOpen(List.of(), List.of(new OpenQuestions.Open("pain.days",
                List.of(new OpenQuestions.Aim("diagnosis", "what it is")))));
        List<String> some = IntStream.range(0, CASES.size()).filter(i -> i % 8 == 0).mapToObj(CASES::get)
                .map(one -> (Outcome.Assessed) Outcome.of(RULES, one)).map(one -> trail == Trail.NONE ? one.with(open) : one)
                .map(one -> text(lines.line(one))).toList();

        assertThat(some).hasSizeGreaterThan(40).allSatisfy(line -> assertThat(faults(SCHEMA, line)).isEmpty());
        assertThat(faults(SCHEMA, some.stream().collect(Collectors.joining(",", "[", "]")))).isEmpty();
    }

    @Test
    void a_case_that_could_not_be_read_has_problems_instead() {
        Outcome refused = Outcome.of(RULES, new CaseReader(RULES.rulebook()).readJson("case", "{\"pain\": {\"quality\": \"dul\"}}"));

        assertThat(faults(SCHEMA, JsonReport.text(refused))).isEmpty();
        assertThat(faults(SCHEMA, JsonReport.text(refused).replace("\"severity\"", "\"severe\""))).isNotEmpty();
    }

    @Test
    void other_rules_have_other_types() {
        CompiledRules plants = CompiledRules.compile(Path.of("src/it/plants/rules"));
        Case one = Examples.in("src/it/plants/examples", plants.rulebook()).get(0);
        String result = JsonReport.text(Outcome.of(plants, one));

        assertThat(faults(schema(plants.rulebook()), result)).isEmpty();
        assertThat(faults(SCHEMA, result)).isNotEmpty();
    }

    @Test
    void a_declared_type_has_what_its_rules_give_it(@TempDir Path folder) {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                declare Night
                    level : int
                end
                declare Scale
                    code : int
                    note : String
                end
                rule "Bad nights are counted"
                when
                    Night($level : level)
                then
                    insertLogical(new Scale($level, ""));
                end
                """));
        String result = JsonReport.text(Outcome.of(rules, new CaseReader(rules.rulebook()).readJson("case",
                "{\"facts\": [{\"Night\": {\"level\": 7}}]}")));
        Schema schema = schema(rules.rulebook());

        assertThat(result).contains("\"code\": 7", "\"fact\": \"Night\"");
        assertThat(faults(schema, result)).isEmpty();
        assertThat(faults(schema, result.replace("\"fact\"", "\"facts\""))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"LIKELY\"      | \"LIKLY\"",
        "\"Diagnosis\"   | \"Diagnose\"",
        "\"text\"        | \"words\"",
        "\"id\":\"c1\"   | \"id\":\"1\"",
        "\"because\"     | \"since\"",
        "\"concluded\"   | \"conclusions\"",
        "\"fingerprint\" | \"print\"",
        "\"given\":[{\"about\" | \"given\":[{\"of\"",
        "\"kind\":\"count\" | \"kind\":\"number\"",
        "\"where\"       | \"place\""})
    void what_no_result_has_is_noticed(String actual, String changed) {
        String line = text(new ResultLines(RULES.rulebook(), Trail.FULL).line(Outcome.of(RULES,
                new CaseReader(RULES.rulebook()).readJson("case", """
                        {"pain": {"quality": "dull"}, "symptoms": {"reduced-range-of-motion": "no", "tingling": "no",
                         "altered-function": "no", "discoloration": "no"}}"""))));

        assertThat(faults(SCHEMA, line)).isEmpty();
        assertThat(line).contains(actual);
        assertThat(faults(SCHEMA, line.replace(actual, changed))).isNotEmpty();
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
