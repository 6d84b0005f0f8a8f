package org.lumbar.shell.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.lumbar.shell.text.Digests;

/** The style sheet and script of every page, with the content security policy that allows only these two. */
public final class PageAssets {

    /** The style sheet. */
    public static final String STYLE = read("page.css");

    /** The script of served pages, which also work without it. */
    public static final String SCRIPT = read("page.js");

    private static final String INLINE = "default-src 'none'; style-src '" + hash(STYLE)
            + "'; img-src data:; base-uri 'none'; form-action ";

    /** The policy of a page saved as a file. */
    public static final String FILE_POLICY = INLINE + "'none'";

    /** The policy of a served page. */
    public static final String POLICY = INLINE + "'self'; script-src '" + hash(SCRIPT) + "'; frame-ancestors 'none'";

    private PageAssets() {
    }

    private static String read(String name) {
        try (InputStream in = PageAssets.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
