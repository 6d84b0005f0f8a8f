package org.lumbar.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes maps, lists and plain values as JSON. */
final class JsonText {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final Writer writer;
    private final JsonGenerator json;

    JsonText(PrintStream out, boolean indented) {
        // a generator on the stream itself refuses text that UTF-8 cannot hold, such as half a surrogate pair
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).rootValueSeparator("").build()
                .createGenerator(context(indented), writer);
    }

    void startArray() {
        json.writeStartArray();
    }

    void endArray() {
        json.writeEndArray();
    }

    void endDocument() {
        json.flush();
        try {
            writer.write("\n");
            writer.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, held) -> {
                json.writeName(name.toString());
                write(held);
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            list.forEach(this::write);
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else {
            json.writeString(value.toString());
        }
    }

    private static ObjectWriteContext context(boolean indented) {
        Separators separators = Separators.createDefaultInstance().withRootSeparator("").withArrayEmptySeparator("")
                .withObjectNameValueSpacing(Separators.Spacing.AFTER);
        PrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withArrayIndenter(INDENT).withObjectIndenter(INDENT);
        return new ObjectWriteContext.Base() {
            @Override
            public boolean hasPrettyPrinter() {
                return indented;
            }

            @Override
            public PrettyPrinter getPrettyPrinter() {
                return indented ? printer : null;
            }
        };
    }
}
