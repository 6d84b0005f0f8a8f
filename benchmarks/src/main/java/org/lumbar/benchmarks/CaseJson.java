package org.lumbar.benchmarks;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.shell.cases.Case;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.api.DeclaredFact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A case as JSON, and a bare copy of that JSON. */
final class CaseJson {
    private static final Vocabulary VOCABULARY = CompiledRules.packaged().vocabulary();


    private static final JsonFactory JSON = new JsonFactory();

    private CaseJson() {
    }

    static String of(Case one) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("case");
            json.writeString(one.title());
            for (String section : VOCABULARY.questions().stream().map(QuestionType::section).distinct().toList()) {
                json.writeName(section);
                json.writeStartObject();
                VOCABULARY.questions().stream().filter(key -> key.section().equals(section))
                        .forEach(key -> answer(one, key, json));
                json.writeEndObject();
            }
            json.writeName("facts");
            json.writeStartArray();
            one.facts().forEach(fact -> declared(fact, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void answer(Case one, QuestionType key, JsonGenerator json) {
        List<Object> values = one.facts().stream()
                .filter(fact -> VOCABULARY.keyOf(fact).equals(Optional.of(key.key()))).map(VOCABULARY::valueOf).toList();
        if (values.isEmpty()) {
            return;
        }
        json.writeName(key.name());
        if (values.size() > 1) {
            json.writeStartArray();
            values.forEach(value -> value(value, json));
            json.writeEndArray();
        } else {
            value(values.get(0), json);
        }
    }

    private static void declared(Object fact, JsonGenerator json) {
        if (fact instanceof DeclaredFact declared) {
            json.writeStartObject();
            json.writeName(declared.type());
            json.writeStartObject();
            for (Map.Entry<String, Object> property : declared.values().entrySet()) {
                json.writeName(property.getKey());
                value(property.getValue(), json);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void value(Object value, JsonGenerator json) {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    /** Reads a text and writes it, token by token. */
    static String copy(String text) {
        StringWriter copy = new StringWriter(text.length());
        try (JsonParser from = JSON.createParser(ObjectReadContext.empty(), text);
                JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), copy)) {
            while (from.nextToken() != null) {
                to.copyCurrentEvent(from);
            }
        }
        return copy.toString();
    }
}
