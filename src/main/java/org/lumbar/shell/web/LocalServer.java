package org.lumbar.shell.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.page.PageWords;
import org.lumbar.shell.page.Sheet;
import org.lumbar.shell.page.Templates;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves pages and JSON to this machine only. No question or answer is ever written down. */
public final class LocalServer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final Duration A_CASE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int UNAVAILABLE = 503;
    private static final String STILL = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>One moment</title></head>"
            + "<body><main><h1>One moment</h1><p>The rules are still being read. This page continues by itself.</p></main></body></html>\n";
    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    };

    private final HttpServer server;
    private final Gate gate;
    private final ExecutorService connections = Executors.newFixedThreadPool(THREADS, DAEMONS);
    private final ExecutorService cases = Executors.newFixedThreadPool(THREADS, DAEMONS);
    // more at once would only wait for each other
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final CompletableFuture<Front> front = new CompletableFuture<>();
    private final CompletableFuture<Doors> doors = new CompletableFuture<>();
    private final Duration longest;
    private final String saved;

    /** What is available once the rules are ready. */
    private record Doors(Consultation consultation, Interviewing people, Programs programs) {
    }

    /** A server that accepts requests from now on; the first answer waits for the rules. */
    public LocalServer(int port, Supplier<CompiledRules> rules, Supplier<PageWords> words, String saved, Clock clock)
            throws IOException {
        this(port, rules, words, saved, clock, A_CASE);
    }

    /** @param longest how long a case may take */
    LocalServer(int port, Supplier<CompiledRules> rules, Supplier<PageWords> words, String saved, Clock clock,
            Duration longest) throws IOException {
        this.longest = longest;
        this.saved = saved;
        limit();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        gate = new Gate(server.getAddress().getPort());
        server.createContext("/", this::handle);
        server.setExecutor(connections);
        server.start();
        connections.execute(() -> open(rules, words, clock));
    }

    /** These are read once, when the first server is made. */
    private static void limit() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxRspTime", "5");
    }

    private void open(Supplier<CompiledRules> rules, Supplier<PageWords> words, Clock clock) {
        try {
            // their texts may be ready before they can be run
            CompiledRules compiled = rules.get();
            Front plain = new Front(new Templates(), words.get(), compiled.rulebook());
            front.complete(plain);
            Consultation consultation = new Consultation(compiled, plain.words());
            doors.complete(new Doors(consultation, new Interviewing(consultation, new Sittings(clock), plain),
                    new Programs(consultation)));
        } catch (RuntimeException | Error unusable) {
            front.completeExceptionally(unusable);
            doors.completeExceptionally(unusable);
        }
    }

    /** {@return where it can be reached} */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Waits for the rules. */
    public void ready() {
        try {
            doors.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException unusable) {
            if (unusable.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(unusable.getCause());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        connections.shutdownNow();
        cases.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            Request request = gate.read(exchange);
            if (!isReady(request)) {
                return waiting(exchange);
            }
            return within(() -> answer(request));
        } catch (Failure failure) {
            return failed(exchange, failure);
        } catch (RuntimeException | StackOverflowError unexpected) {
            return failed(exchange, new Failure(500, "Something went wrong here; nothing was kept of it."));
        }
    }

    private boolean isReady(Request request) {
        try {
            if (isFirst(request)) {
                front.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            }
            Doors open = doors.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            open.consultation().needs(request).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException unusable) {
            throw new IllegalStateException(unusable.getCause());
        }
    }

    /** Sent in time, as a late response is cut off. */
    private static Reply waiting(HttpExchange exchange) {
        boolean page = exchange.getRequestMethod().equals("GET") && accepts(exchange, "text/html");
        return page ? Reply.html(UNAVAILABLE, STILL).with("Refresh", "1") : Reply.text(UNAVAILABLE, "application/problem+json",
                Programs.problem(new Failure(UNAVAILABLE, "The rules are still being read; try again."))).with("Retry-After", "1");
    }

    private static boolean accepts(HttpExchange exchange, String type) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept")).orElse("").contains(type);
    }

    /** The first page. */
    private static boolean isFirst(Request request) {
        return request.path().equals("/");
    }

    private Reply answer(Request request) {
        if (isFirst(request)) {
            return front.join().start(200, saved, "", List.of());
        }
        Doors open = doors.join();
        return Programs.isTheirs(request.path()) ? open.programs().answer(request) : open.people().answer(request);
    }

    /** A case that takes too long must not keep others waiting; its time begins when its turn comes. */
    private Reply within(Supplier<Reply> answer) {
        turns.acquireUninterruptibly();
        try {
            Future<Reply> future = cases.submit(answer::get);
            try {
                return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException slow) {
                future.cancel(true);
                throw new Failure(503, "This takes too long; try again.");
            }
        } catch (RejectedExecutionException ended) {
            throw new Failure(503, "The server is going down.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failure(503, "The server is going down.");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Failure failure ? failure
                    : new Failure(500, "Something went wrong here; nothing was kept of it.");
        } finally {
            turns.release();
        }
    }

    private Reply failed(HttpExchange exchange, Failure failure) {
        boolean page = accepts(exchange, "text/html") && !Programs.isTheirs(exchange.getRequestURI().getRawPath())
                && front.isDone() && !front.isCompletedExceptionally();
        return page ? front.join().failed(failure)
                : Reply.text(failure.status(), "application/problem+json", Programs.problem(failure));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", Sheet.POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        reply.headers().forEach(headers::set);
        if (reply.status() == 405) {
            headers.set("Allow", "GET, HEAD, POST");
        }
        boolean bare = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), bare ? -1 : reply.body().length);
        if (!bare) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
