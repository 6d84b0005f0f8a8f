package org.lumbar.shell.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes maps, lists and plain values as JSON. Not thread-safe. */
public final class JsonText {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("").build();
    private static final ObjectWriteContext PLAIN = context(false);

    private final Writer writer;
    private final JsonGenerator json;

    public JsonText(OutputStream out, boolean indented) {
        // a generator on the stream itself rejects text that UTF-8 cannot encode, such as half a surrogate pair
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8), indented);
    }

    /** Leaves the writer open. */
    public JsonText(Writer writer, boolean indented) {
        this.writer = writer;
        this.json = FACTORY.createGenerator(indented ? context(true) : PLAIN, writer);
    }

    /** {@return an object with these keys, each followed by its value, in this order} */
    public static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** Writes a value as one document that ends with a line break. */
    public static void document(OutputStream out, Object value, boolean indented) {
        JsonText json = new JsonText(out, indented);
        json.write(value);
        json.endDocument();
    }

    /** {@return a value as one indented document that ends with a line break} */
    public static String of(Object value) {
        StringWriter text = new StringWriter();
        JsonText json = new JsonText(text, true);
        json.write(value);
        json.endDocument();
        return text.toString();
    }

    /** {@return JSON in UTF-8 as one indented document that ends with a line break} */
    public static String indented(byte[] value) {
        StringWriter text = new StringWriter();
        JsonText json = new JsonText(text, true);
        json.copy(value);
        json.endDocument();
        return text.toString();
    }

    /** {@return a value as a document on one line that ends with a line break, in UTF-8} */
    public static byte[] line(Object value) {
        StringWriter text = new StringWriter(1 << 13);
        JsonText json = new JsonText(text, false);
        json.write(value);
        json.endDocument();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public void startArray() {
        json.writeStartArray();
    }

    public void endArray() {
        json.writeEndArray();
    }

    /** Ends a document with a line break and flushes it. */
    public void endDocument() {
        json.flush();
        try {
            writer.write("\n");
            writer.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** {@return a value on one line, in UTF-8, without a line break} */
    public static byte[] piece(Object value) {
        byte[] line = line(value);
        return Arrays.copyOf(line, line.length - 1);
    }

    /** Writes a value that is JSON in UTF-8 already. */
    public void copy(byte[] value) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), value)) {
            parser.nextToken();
            json.copyCurrentStructureExact(parser);
        }
    }

    /** Writes a value: a map, a list, a truth value, a number, null, or else its text. */
    public void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, member) -> {
                json.writeName(name.toString());
                write(member);
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
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else if (value == null) {
            json.writeNull();
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
