package org.lumbar.shell.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The response to a request. */
record Reply(int status, byte[] body, Map<String, String> headers) {

    private static final int SEE_OTHER = 303;

    static Reply html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page);
    }

    static Reply json(String document) {
        return text(200, "application/json", document);
    }

    static Reply text(int status, String type, String text) {
        return new Reply(status, text.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", type));
    }

    static Reply redirect(String path) {
        return new Reply(SEE_OTHER, new byte[0], Map.of("Location", path));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, more);
    }
}
