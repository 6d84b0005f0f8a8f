package org.lumbar.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/** Refuses requests from other hosts and sites, and those that are too large. */
final class Gate {

    /** The largest body allowed, in bytes. */
    static final int LIMIT = 1 << 16;

    /** A body up to this size is read to its end, so that the sender sees the refusal. */
    private static final int MOST_DRAINED = 1 << 22;

    private final Set<String> hosts;

    Gate(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** @throws Failure if the request is refused */
    Request read(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String host = first(headers, "Host").toLowerCase(Locale.ROOT);
        if (!hosts.contains(host)) {
            throw new Failure(421, "This server can be reached only as 127.0.0.1 or localhost.");
        }
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        if (!Set.of("GET", "POST").contains(method)) {
            throw new Failure(405, "Only GET and POST are supported.");
        }
        byte[] body = method.equals("POST") ? body(exchange) : new byte[0];
        if (method.equals("POST") && !isOwn(headers, host)) {
            throw new Failure(403, "Requests from other sites are refused.");
        }
        String type = first(headers, "Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return new Request(method, exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""), type, body);
    }

    /** Our pages send no referrer, so their origin is null; the other header then shows that the request is ours. */
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
                drain(in);
                throw new Failure(413, "The request is larger than 64 kB.");
            }
            return body;
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[LIMIT];
        int left = MOST_DRAINED;
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    private static String first(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }
}
