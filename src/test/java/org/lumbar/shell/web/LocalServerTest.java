package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.page.PageWordsReader;

/** Which requests the server lets in. */
@Tag("slow")
class LocalServerTest {

    private static final String CASE = "{\"pain\": {\"quality\": \"dull\"}}";

    @AutoClose
    private static final Served SERVED = new Served();

    @Test
    void only_this_machine_reaches_it() throws Exception {
        assertThat(SERVED.address()).startsWith("http://127.0.0.1:");
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(each.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(canConnect(new InetSocketAddress(address, SERVED.port()))).as(address.toString()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", ""})
    void a_foreign_name_that_resolves_to_this_machine_is_refused(String host) {
        assertThat(SERVED.raw("GET / HTTP/1.1", "Host: " + host, "Connection: close")).startsWith("HTTP/1.1 421");
    }

    @Test
    void localhost_is_ours() {
        assertThat(SERVED.raw("GET / HTTP/1.1", "Host: LocalHost:" + SERVED.port(), "Connection: close"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://localhost"})
    void another_origin_may_not_post(String origin) {
        HttpResponse<String> response = SERVED.post("assess", "application/json", CASE, "Origin", origin);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).doesNotContain("conclusions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void another_site_may_not_post(String site) {
        assertThat(SERVED.post("i", "application/x-www-form-urlencoded", "notice=none", "Sec-Fetch-Site", site)
                .statusCode()).isEqualTo(403);
    }

    @Test
    void our_own_pages_may_post_though_they_hide_where_they_come_from() {
        assertThat(SERVED.post("i", "application/x-www-form-urlencoded", "notice=none", "Origin", "null",
                "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    }

    @Test
    void only_json_is_taken_so_that_no_form_of_another_site_can_post() {
        assertThat(SERVED.post("assess", "text/plain", CASE).statusCode()).isEqualTo(415);
        assertThat(SERVED.post("assess", "application/x-www-form-urlencoded", CASE).statusCode()).isEqualTo(415);
        assertThat(SERVED.post("assess", "application/json; charset=utf-8", CASE).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 1_000_000})
    void a_body_above_64_kilobytes_is_refused(int size) {
        HttpResponse<String> response = SERVED.json("assess", "\"" + "x".repeat(size - 2) + "\"");

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_client_that_sends_slowly_is_cut_off() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", SERVED.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /assess HTTP/1.1\r\nHost: 127.0.0.1:" + SERVED.port()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{").getBytes(StandardCharsets.UTF_8));

            assertThat(end(socket)).isTrue();
        }
        assertThat(SERVED.get("").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../etc/passwd", "/..%2f..%2fetc/passwd", "/i/../../rules/page.yaml", "/page.css",
            "/i//answer", "/i/%00/answer", "/org/lumbar/rules/page.yaml", "/i/x/case.yaml"})
    void no_path_leads_to_a_file(String path) {
        assertThat(SERVED.raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + SERVED.port(), "Connection: close"))
                .startsWith("HTTP/1.1 404").doesNotContain("root:", "findings:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openapi.json", "schema", "nowhere"})
    void nothing_is_stored_framed_or_loaded_from_elsewhere(String path) {
        HttpResponse<String> response = SERVED.get(path);

        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'").contains("frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void other_methods_are_not_known() {
        assertThat(SERVED.raw("DELETE / HTTP/1.1", "Host: 127.0.0.1:" + SERVED.port(), "Connection: close"))
                .startsWith("HTTP/1.1 405").containsIgnoringCase("Allow: GET, HEAD, POST");
        assertThat(SERVED.get("assess").statusCode()).isEqualTo(405);
    }

    @Test
    void the_address_is_there_before_the_rules_are() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (LocalServer server = new LocalServer(0, () -> {
            await(asked);
            return CompiledRules.packaged();
        }, () -> PageWordsReader.read(Optional.empty()), "", Clock.systemUTC())) {
            assertThat(canConnect(new InetSocketAddress("127.0.0.1", URI.create(server.address()).getPort()))).isTrue();
            HttpRequest page = HttpRequest.newBuilder(URI.create(server.address())).header("Accept", "text/html").build();
            HttpResponse<String> early = HttpClient.newHttpClient().send(page, BodyHandlers.ofString());
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.headers().firstValue("Refresh")).hasValue("1");
            assertThat(early.body()).contains("The rules are still being read.");
            asked.countDown();
            server.ready();
        }
    }

    @Test
    void the_first_page_is_there_before_the_rules_are_ready() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Executor late = work -> new Thread(() -> {
            await(asked);
            work.run();
        }).start();
        try (LocalServer server = new LocalServer(0, () -> CompiledRules.packaged(late), () -> PageWordsReader.read(Optional.empty()), "", Clock.systemUTC())) {
            HttpResponse<String> first = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.address()))
                    .build(), BodyHandlers.ofString());
            asked.countDown();
            server.ready();

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).isEqualTo(SERVED.get("").body());
        }
    }

    @Test
    void a_case_that_takes_too_long_is_given_up() throws Exception {
        try (LocalServer server = new LocalServer(0, CompiledRules::packaged, () -> PageWordsReader.read(Optional.empty()), "",
                Clock.systemUTC(), Duration.ZERO)) {
            HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest
                    .newBuilder(URI.create(server.address() + "assess")).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(CASE)).build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean canConnect(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Whether the other side ends the connection. */
    private static boolean end(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
