package org.lumbar.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.lumbar.shell.vocabulary.Rulebook;

/** The OpenAPI 3.1 description of what programs can ask; the schema of a case comes from the rules. */
final class OpenApi {

    private OpenApi() {
    }

    static String text(String caseSchema, Rulebook rulebook) {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"@version@\"", "\"" + rulebook.version().replaceAll("[^\\w.+-]", "") + "\"")
                    .replace("\"@case@\"", caseSchema.strip()
                            .replace("\"#/$defs/", "\"#/components/schemas/Case/$defs/").replace("\n", "\n      "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("openapi.json cannot be read", unreadable);
        }
    }
}
