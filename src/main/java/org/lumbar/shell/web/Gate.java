package org.lumbar.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/** Lets in requests that this machine's browser makes on its own behalf, and no large ones. */
final class Gate {

    /** The most bytes that a body may have. */
    static final int LIMIT = 1 << 16;

    /** A body up to this size is read to its end, so that the sender gets to see the refusal. */
    private static final int PATIENCE = 1 << 22;

    private final Set<String> hosts;

    Gate(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** @throws Failure if the request is not let in */
    Request read(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String host = first(headers, "Host").toLowerCase(Locale.ROOT);
        if (!hosts.contains(host)) {
            throw new Failure(421, "This server answers for this machine only.");
        }
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        if (!Set.of("GET", "POST").contains(method)) {
            throw new Failure(405, "Only GET and POST are known here.");
        }
        byte[] body = method.equals("POST") ? body(exchange) : new byte[0];
        if (method.equals("POST") && !isOwn(headers, host)) {
            throw new Failure(403, "Another site may not ask this.");
        }
        String type = first(headers, "Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return new Request(method, exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""), type, body);
    }

    /** A page without a referrer sends a null origin; the other header then says that it is ours. */
    private static boolean isOwn(Headers headers, String host) {
        String origin = first(headers, "Origin");
        String site = first(headers, "Sec-Fetch-Site");
        boolean ownSite = Set.of("", "same-origin", "none").contains(site);
        boolean ownOrigin = origin.isEmpty() || origin.equals("http://" + host)
                || origin.equals("null") && site.equals("same-origin");
        return ownSite && ownOrigin;
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(LIMIT + 1);
            if (body.length > LIMIT) {
                readAway(in);
                throw new Failure(413, "At most 64 kB can be taken.");
            }
            return body;
        }
    }

    private static void readAway(InputStream in) throws IOException {
        byte[] buffer = new byte[LIMIT];
        int left = PATIENCE;
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    private static String first(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }
}
