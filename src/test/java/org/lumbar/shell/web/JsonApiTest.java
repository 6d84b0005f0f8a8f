package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Examples;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.cases.CaseWriter;
import org.lumbar.shell.engine.CompiledRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that programs get. */
@Tag("slow")
class JsonApiTest {

    private static final String DULL = "{\"pain\": {\"quality\": \"dull\"}, \"symptoms\": {\"tingling\": \"unknown\"}}";
    private static final String SHARP = "{\"pain\": {\"quality\": \"sharp\"}, \"symptoms\": {\"tingling\": \"yes\"}}";
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final Served SERVED = new Served();
    private static final JsonNode DESCRIPTION = JSON.readTree(SERVED.get("openapi.json").body());

    @Test
    void every_path_answers_as_described() {
        for (String body : List.of(DULL, SHARP, "{}", "{\"case\": \"<script>\"}")) {
            fits("/assess", 200, SERVED.json("assess", body));
            fits("/next-question", 200, SERVED.json("next-question", body));
            fits("/next-question", 200, SERVED.json("next-question?stage=more", body));
            fits("/how", 200, SERVED.json("how?conclusion=STANDING_NOTICE", body));
            fits("/why-not", 200, SERVED.json("why-not?conclusion=STRETCH", body));
        }
    }

    @Test
    void answers_to_the_examples_are_as_described() {
        CompiledRules rules = CompiledRules.packaged();
        List<String> wrong = new ArrayList<>();
        for (Case one : Examples.of(rules.rulebook())) {
            CaseAnswers answers = CaseAnswers.of(CaseWriter.yaml(one, rules.assess(one)), rules.rulebook())
                    .answers().orElseThrow();
            wrong.addAll(faults("/assess", 200, SERVED.json("assess", json(answers))));
            wrong.addAll(faults("/next-question", 200, SERVED.json("next-question", json(answers))));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_failure_is_a_problem_as_described() {
        fits("/assess", 422, SERVED.json("assess", "{\"pain\": {\"quality\": \"dul\"}}"));
        fits("/assess", 422, SERVED.json("assess", "{\"pain\": "));
        fits("/assess", 422, SERVED.json("assess", "[]"));
        fits("/assess", 415, SERVED.post("assess", "text/plain", DULL));
        fits("/assess", 403, SERVED.post("assess", "application/json", DULL, "Origin", "http://evil.example"));
        fits("/assess", 413, SERVED.json("assess", "\"" + "x".repeat(70_000) + "\""));
        fits("/how", 400, SERVED.json("how", DULL));
        fits("/how", 422, SERVED.json("how?conclusion=STOP_ACTIVITY", DULL));
        fits("/how", 422, SERVED.json("how?conclusion=NO_SUCH", DULL));
        fits("/why-not", 422, SERVED.json("why-not?conclusion=No%20such%20rule", DULL));
    }

    @Test
    void a_refused_case_says_where_and_what_to_do() {
        JsonNode problem = JSON.readTree(SERVED.json("assess", "{\"pain\": {\"quality\": \"dul\"}}").body())
                .get("problems").get(0);

        assertThat(problem.get("line").intValue()).isEqualTo(1);
        assertThat(problem.get("column").intValue()).isEqualTo(22);
        assertThat(problem.get("hint").stringValue()).startsWith("did you mean 'dull'?");
    }

    @Test
    void an_answer_of_unknown_is_not_asked_again() {
        String asked = "{\"pain\": {\"felt\": \"yes\"}}";
        String key = JSON.readTree(SERVED.json("next-question", asked).body()).get("questions").get(0).get("about").stringValue();
        String[] parts = key.split("\\.");
        String declined = parts[0].equals("pain") ? "{\"pain\": {\"felt\": \"yes\", \"" + parts[1] + "\": \"unknown\"}}"
                : "{\"pain\": {\"felt\": \"yes\"}, \"" + parts[0] + "\": {\"" + parts[1] + "\": \"unknown\"}}";

        assertThat(JSON.readTree(SERVED.json("next-question", declined).body()).get("questions").get(0).get("about")
                .stringValue()).isNotEqualTo(key);
    }

    @Test
    void a_witness_is_two_cases_that_differ_in_one_answer_and_are_assessed_as_it_says() {
        JsonNode next = JSON.readTree(SERVED.json("next-question", DULL).body());
        assertThat(next.get("questions").isEmpty()).isFalse();
        for (JsonNode question : next.get("questions")) {
            String[] key = question.get("about").stringValue().split("\\.");
            List<JsonNode> cases = question.get("witness").get("cases").valueStream().toList();
            List<ObjectNode> others = cases.stream().map(one -> (ObjectNode) JSON.readTree(one.get("case").toString())).toList();

            assertThat(cases.get(0).get("conclusions")).isNotEqualTo(cases.get(1).get("conclusions"));
            for (JsonNode one : cases) {
                JsonNode assessed = JSON.readTree(SERVED.json("assess", one.get("case").toString()).body()).get("conclusions");
                assertThat(assessed.valueStream().map(each -> each.get("text")))
                        .containsAll(one.get("conclusions").valueStream().map(each -> each.get("text")).toList());
            }
            others.stream().filter(one -> one.has(key[0])).forEach(one -> {
                ((ObjectNode) one.get(key[0])).remove(key[1]);
                if (one.get(key[0]).isEmpty()) {
                    one.remove(key[0]);
                }
            });
            assertThat(others.get(0)).isEqualTo(others.get(1));
        }
    }

    @Test
    void the_schema_takes_what_is_assessed_and_refuses_what_is_refused() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SERVED.get("schema").body());

        assertThat(schema.validate(DULL, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"pain\": {\"quality\": \"dul\"}}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void the_description_names_every_path_and_holds_the_schema_of_a_case() {
        assertThat(DESCRIPTION.get("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(DESCRIPTION.get("paths").propertyNames()).containsExactlyInAnyOrder("/assess", "/next-question", "/how",
                "/why-not", "/schema", "/openapi.json");
        assertThat(DESCRIPTION.get("components").get("schemas").get("Case").get("properties"))
                .isEqualTo(JSON.readTree(SERVED.get("schema").body().replace("#/$defs/", "#/components/schemas/Case/$defs/"))
                        .get("properties"));
    }

    private static void fits(String path, int status, HttpResponse<String> response) {
        assertThat(faults(path, status, response)).as(response.body()).isEmpty();
    }

    private static List<String> faults(String path, int status, HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode declared = DESCRIPTION.get("paths").get(path).get("post").get("responses")
                .get(String.valueOf(response.statusCode()));
        JsonNode content = declared == null || !declared.has("$ref") ? declared
                : DESCRIPTION.at(declared.get("$ref").stringValue().substring(1));
        if (response.statusCode() != status || content == null || content.get("content").get(type) == null) {
            return List.of(path + " answered " + response.statusCode() + " " + type);
        }
        ObjectNode schema = ((ObjectNode) JSON.readTree(content.get("content").get(type).get("schema").toString()));
        schema.set("components", DESCRIPTION.get("components"));
        Supplier<Schema> made = () -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString());
        return made.get().validate(response.body(), InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static String json(CaseAnswers answers) {
        ObjectNode root = JSON.createObjectNode();
        answers.values().forEach((key, values) -> {
            String[] parts = key.split("\\.");
            ObjectNode section = (ObjectNode) (root.has(parts[0]) ? root.get(parts[0]) : root.putObject(parts[0]));
            if (values.size() > 1) {
                values.forEach(section.withArray(parts[1])::add);
            } else if (values.get(0).matches("\\d+")) {
                section.put(parts[1], Integer.parseInt(values.get(0)));
            } else {
                section.put(parts[1], values.get(0));
            }
        });
        return root.toString();
    }
}
