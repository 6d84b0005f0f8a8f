package org.lumbar.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures the pages: the first one after the start of the program, then those of many interviews at once. */
public final class Serving {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");

    private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    private final String address;
    private final ProcessHandle program;
    private final List<Double> times = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    private Serving(String address, ProcessHandle program) {
        this.address = address;
        this.program = program;
    }

    /** @param arguments how many interviews at once, then the program: 50 ../lumbar */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int people = Integer.parseInt(arguments[0]);
        List<String> command = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        command.addAll(List.of("serve", "--port", "0"));
        long start = System.nanoTime();
        Process program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            Serving serving = new Serving(out.readLine(), program.toHandle());
            System.out.printf(Locale.ROOT, "address after %.2f s", since(start) / 1000);
            serving.send(HttpRequest.newBuilder(URI.create(serving.address)));
            System.out.printf(Locale.ROOT, ", first page after %.2f s%n", since(start) / 1000);
            serving.run("one after the other", 1, 20, 0);
            serving.run("one after the other, warm", 1, 100, 0);
            serving.run(people + " at once, a second for each page", people, 1, 1000);
            serving.run(people + " at once, without a pause", people, 1, 0);
            System.out.printf(Locale.ROOT, "largest page %.1f kB%n", Collections.max(serving.sizes) / 1000.0);
        } finally {
            program.destroy();
        }
    }

    private void run(String name, int people, int interviews, int pause) throws InterruptedException {
        times.clear();
        double used = used();
        List<Thread> threads = IntStream.range(0, people).mapToObj(i -> new Thread(() -> {
            Random random = new Random(i);
            for (int j = 0; j < interviews; j++) {
                interview(random, pause);
            }
        })).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%s: %d pages, median %.0f ms, p95 %.0f ms, most %.0f ms, processor %.0f ms each%n",
                name, sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1), (used() - used) / sorted.size());
    }

    private double used() {
        return program.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private void interview(Random random, int pause) {
        // nobody starts in the same instant as all others
        rest(random.nextInt(pause + 1));
        String page = form("i", Map.of("notice", "none", "case", "")).body();
        for (Matcher form = FORM.matcher(page); form.find() && form.group(1).startsWith("/i/"); form = FORM.matcher(page)) {
            rest(pause / 2 + random.nextInt(pause + 1));
            page = form(form.group(1).substring(1), answers(page, random)).body();
        }
    }

    private static Map<String, String> answers(String page, Random random) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        FIELD.matcher(page).results().map(field -> field.group()).forEach(field -> choices.computeIfAbsent(
                attribute(field, "name"), any -> new ArrayList<>()).add(attribute(field, "type").equals("text") ? "2"
                : attribute(field, "value")));
        Map<String, String> answers = new LinkedHashMap<>();
        choices.forEach((key, values) -> answers.put(key, values.contains("no") ? "no" : values.get(random.nextInt(values.size()))));
        return answers;
    }

    private static String attribute(String field, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(field);
        return found.find() ? found.group(1) : "";
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            long start = System.nanoTime();
            HttpRequest asked = request.header("Accept", "text/html").build();
            HttpResponse<String> response = client.send(asked, BodyHandlers.ofString());
            while (response.statusCode() == 503) {
                response = client.send(response.request(), BodyHandlers.ofString());
            }
            times.add(since(start));
            sizes.add(response.body().getBytes(StandardCharsets.UTF_8).length);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.uri());
            }
            return response;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
