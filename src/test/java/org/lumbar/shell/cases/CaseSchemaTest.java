package org.lumbar.shell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.Questions;
import org.lumbar.shell.text.Notation;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaseSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CaseSchema.text(Rulebooks.small()));

    @Test
    void the_schema_begins_with_its_dialect_and_ends_with_a_line_break() {
        assertThat(CaseSchema.text(Rulebooks.small()))
                .startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n").endsWith("}\n");
    }

    @Test
    void the_schema_explains_every_key() {
        String text = CaseSchema.text(Rulebooks.small());

        assertThat(Questions.VOCABULARY.questions()).allSatisfy(key -> assertThat(text).contains("\"" + key.name() + "\"", key.means()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "{\"case\": \"a\", \"about\": null, \"pain\": {\"quality\": [\"dull\", \"unknown\"],"
                + " \"days\": 0, \"felt\": true}}",
        "{\"case\": 3, \"symptoms\": {\"swelling\": \"none\", \"tingling\": false}, \"form\": null}",
        "{\"training\": {\"reps-per-set\": 15.0, \"rest-days\": \"unknown\", \"eccentric\": null}}",
        "{\"training\": {\"reps-per-set\": 1e1}, \"history\": \"unknown\"}",
        "{\"facts\": [{\"NightPain\": {\"level\": 3, \"often\": \"no\", \"share\": 1, \"since\": null}},"
                + " {\"Sleep\": null}]}",
        "{\"facts\": []}",
        "{\"expect\": {\"diagnosis\": \"DOMS\", \"causes\": [\"POOR_FORM/BAR_TOO_FAR\", \"POOR_FORM\"]}}",
        "{\"expect\": {\"diagnosis\": \"none\", \"causes\": [], \"questions\": {\"includes\": \"pain.quality\"}}}",
        "{\"expect\": {\"rules\": {\"excludes\": [\"Another rule\"], \"exactly\": \"none\"}}}"})
    void valid_documents_are_valid_for_both(String json) {
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(problems(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[]", "null", "3", "{\"pian\": {}}", "{\"pain\": []}", "{\"pain\": {\"quality\": \"dul\"}}", "{\"case\": [1]}",
        "{\"pain\": {\"quality\": [[\"dull\"]]}}", "{\"pain\": {\"intensity\": [\"mild\"]}}",
        "{\"pain\": {\"days\": -1}}",
        "{\"pain\": {\"days\": 3.5}}", "{\"pain\": {\"days\": \"3\"}}", "{\"pain\": {\"days\": 1000001}}",
        "{\"pain\": {\"days\": true}}", "{\"pain\": {\"quality\": \"\"}}", "{\"symptoms\": {\"swelling\": false}}",
        "{\"facts\": {}}", "{\"facts\": [{}]}", "{\"facts\": [{\"Nap\": {}}]}", "{\"facts\": [\"Sleep\"]}",
        "{\"facts\": [{\"Sleep\": {\"hours\": \"8\"}}]}", "{\"facts\": [{\"NightPain\": {\"level\": 3000000000}}]}",
        "{\"facts\": [{\"NightPain\": {\"since\": \"2024-01-01\"}}]}",
        "{\"facts\": [{\"NightPain\": {}, \"Sleep\": {}}]}",
        "{\"expect\": []}", "{\"expect\": {\"diagnoses\": \"DOMS\"}}", "{\"expect\": {\"diagnosis\": \"doms\"}}",
        "{\"expect\": {\"diagnosis\": null}}", "{\"expect\": {\"causes\": {\"include\": []}}}",
        "{\"expect\": {\"causes\": [\"POOR_FORM/x\"]}}", "{\"expect\": {\"causes\": [\"POOR_FORM/A\"]}}",
        "{\"expect\": {\"causes\": [\"none\"]}}",
        "{\"expect\": {\"questions\": \"painxquality\"}}", "{\"expect\": {\"rules\": \"A rule\"}}"})
    void invalid_documents_are_invalid_for_both(String json) {
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThat(problems(json)).isNotEmpty();
    }

    @Property(tries = 500)
    void schema_and_reader_agree(@ForAll("documents") String json) {
        assertThat(SCHEMA.validate(json, InputFormat.JSON).isEmpty()).as(json).isEqualTo(problems(json).isEmpty());
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> key = Arbitraries.of("quality", "days", "felt", "intensity", "swelling", "tingling",
                "NightPain", "level", "note", "often", "diagnosis", "causes", "includes", "excludes", "rules");
        Arbitrary<String> section = Arbitraries.of("pain", "symptoms", "facts", "expect", "case");
        Arbitrary<String> word = Arbitraries.of("\"dull\"", "\"mild\"", "\"unknown\"", "null", "true", "3", "0", "-1",
                "2.0", "0.5", "\"yes\"", "\"none\"", "\"DOMS\"", "\"POOR_FORM\"", "\"Another rule\"", "\"\"", "1e10");
        Arbitrary<String> inner = Arbitraries.oneOf(word, list(word), group(key, word));
        Arbitrary<String> middle = Arbitraries.oneOf(inner, list(inner), group(key, inner), list(group(key, inner)));
        return group(section, Arbitraries.oneOf(group(key, middle), middle));
    }

    private static Arbitrary<String> list(Arbitrary<String> item) {
        return item.list().ofMaxSize(2).map(items -> "[" + String.join(", ", items) + "]");
    }

    private static Arbitrary<String> group(Arbitrary<String> key, Arbitrary<String> value) {
        return Arbitraries.maps(key, value).ofMaxSize(2).map(CaseSchemaTest::object);
    }

    private static String object(Map<String, String> entries) {
        return entries.entrySet().stream().map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static List<?> problems(String json) {
        return Readings.problems(Readings.of(Notation.JSON, json));
    }
}
