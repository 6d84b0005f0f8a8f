package org.lumbar.shell.web;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that the gate let in. */
record Request(String method, String path, String query, String type, byte[] body) {

    private static final int BAD_REQUEST = 400;
    private static final int WRONG_TYPE = 415;

    boolean isPost() {
        return method.equals("POST");
    }

    List<String> segments() {
        return List.of(path.substring(1).split("/", -1));
    }

    /** The first value of a query parameter. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(pairs(query).get(name)).map(values -> values.get(0));
    }

    /** The fields of a form, each with what was entered. */
    Map<String, List<String>> form() {
        if (!type.equals("application/x-www-form-urlencoded")) {
            throw new Failure(WRONG_TYPE, "The body must be application/x-www-form-urlencoded.");
        }
        return pairs(text());
    }

    String json() {
        if (!type.equals("application/json")) {
            throw new Failure(WRONG_TYPE, "The body must be application/json.");
        }
        return text();
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notText) {
            throw new Failure(BAD_REQUEST, "The body is not text in UTF-8.");
        }
    }

    private static Map<String, List<String>> pairs(String text) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.computeIfAbsent(decoded(pair.substring(0, equals)), any -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Failure(BAD_REQUEST, "The form is malformed.");
        }
    }
}
