package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starts the jar as its users do, and calls it over HTTP. */
class ServiceIT {

    private static Process service;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                System.getProperty("service"), "--server.address=127.0.0.1", "--server.port=0")
                .redirectErrorStream(true).start();
        BufferedReader log = service.inputReader();
        Pattern started = Pattern.compile("Tomcat started on port (\\d+)");
        for (String line = log.readLine(); line != null && address == null; line = log.readLine()) {
            System.out.println(line);
            Matcher port = started.matcher(line);
            if (port.find()) {
                address = URI.create("http://127.0.0.1:" + port.group(1) + "/assess");
            }
        }
    }

    @AfterAll
    static void stop() {
        service.destroy();
    }

    @Test
    void a_case_is_answered_with_conclusions_and_reasons() throws Exception {
        HttpResponse<String> answer = post("{\"pain\": {\"quality\": \"sharp\"}, \"symptoms\": {\"tingling\": \"yes\"}}");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"SUSPECTED_INJURY\""), answer.body());
        assertTrue(answer.body().contains("\"trail\""), answer.body());
    }

    @Test
    void a_case_that_cannot_be_read_is_answered_with_what_is_wrong() throws Exception {
        HttpResponse<String> answer = post("{\"pain\": {\"quality\": \"dul\"}}");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("did you mean 'dull'?"), answer.body());
    }

    private static HttpResponse<String> post(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
