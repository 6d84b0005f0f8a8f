package org.lumbar.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.page.PageWordsReader;

/** A server with the packaged rules, and a client that acts as a browser without scripts. */
final class Served implements AutoCloseable {

    private final LocalServer server;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    Served() {
        try {
            server = new LocalServer(0, CompiledRules::packaged, () -> PageWordsReader.read(Optional.empty()), "",
                    Clock.systemUTC());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    String address() {
        return server.address();
    }

    int port() {
        return URI.create(address()).getPort();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> json(String path, String body) {
        return post(path, "application/json", body);
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        return post(path, "application/x-www-form-urlencoded", fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&")));
    }

    /** The first question of a new interview, or of one that takes up a case. */
    HttpResponse<String> begin(String saved) {
        return form("i", Map.of("notice", "none", "case", saved));
    }

    /** Answers the question that is shown. */
    HttpResponse<String> answer(HttpResponse<String> shown, String answer) {
        return form(page(shown).select("form").attr("action").substring(1), keys(shown).stream()
                .collect(Collectors.toMap(key -> key, key -> answer)));
    }

    /** The questions of a page. */
    static List<String> keys(HttpResponse<String> shown) {
        return page(shown).select("form input").eachAttr("name").stream().distinct().toList();
    }

    static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    /** What comes back for bytes that no client of a library would send. */
    String raw(String... lines) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "broken off";
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            // until the rules are read
            return response.headers().firstValue("Refresh").or(() -> response.headers().firstValue("Retry-After")).isPresent()
                    ? send(HttpRequest.newBuilder(response.request(), (name, value) -> true)) : response;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
