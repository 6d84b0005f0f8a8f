package org.lumbar.shell.text;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON document. */
final class JsonTree {

    record Result(Optional<Node> root, boolean whole) {
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Tree.DEPTH + 2)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Text text;
    private final Problems problems;
    private final TreeBuilder builder;

    private JsonTree(Text text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.builder = new TreeBuilder(text, problems);
    }

    static Result read(Text text, Problems problems) {
        return new JsonTree(text, problems).read();
    }

    private Result read() {
        boolean whole = false;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.content())) {
            boolean fits = true;
            JsonToken token = parser.nextToken();
            while (fits && token != null) {
                fits = take(parser, token);
                token = fits && !builder.isDone() ? parser.nextToken() : null;
            }
            whole = fits && endsHere(parser);
        } catch (JacksonException e) {
            JsonFault fault = JsonFault.of(e, text, builder);
            problems.add(fault.offset(), fault.width(), fault.message(), fault.hint());
        }
        return new Result(builder.finish(), whole);
    }

    private boolean take(JsonParser parser, JsonToken token) {
        int offset = (int) parser.currentTokenLocation().getCharOffset();
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                return builder.begin(token == JsonToken.START_OBJECT, offset);
            }
            case END_OBJECT, END_ARRAY -> builder.end();
            case VALUE_NULL -> builder.scalar("null", Node.Kind.NOTHING, offset);
            case VALUE_TRUE, VALUE_FALSE -> builder.scalar(parser.getString(), Node.Kind.TRUTH, offset);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> builder.scalar(parser.getString(), Node.Kind.NUMBER, offset);
            default -> builder.scalar(parser.getString(), Node.Kind.TEXT, offset);
        }
        return true;
    }

    private boolean endsHere(JsonParser parser) {
        int end = (int) parser.currentLocation().getCharOffset();
        while (end < text.content().length() && " \t\r\n".indexOf(text.content().charAt(end)) >= 0) {
            end++;
        }
        if (end < text.content().length()) {
            boolean bracket = "]}".indexOf(text.content().charAt(end)) >= 0;
            problems.add(end, 1, "the JSON document ended before this", bracket
                    ? "leave it out; every bracket is already closed"
                    : "for several cases, write one on each line of a file that ends in .ndjson");
        }
        return end == text.content().length();
    }
}
