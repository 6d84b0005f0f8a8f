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
import org.lumbar.shell.page.PageAssets;
import org.lumbar.shell.page.Templates;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves pages and JSON to this machine only. Questions and answers are never logged or saved. */
public final class LocalServer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final Duration CASE_LIMIT = Duration.ofSeconds(2);
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(2);
    private static final int UNAVAILABLE = 503;
    private static final String WAITING_PAGE = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>One moment</title></head>"
            + "<body><main><h1>One moment</h1><p>The rules are still being read. This page reloads by itself.</p></main></body></html>\n";
    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    };

    private final HttpServer server;
    private final Gate gate;
    private final ExecutorService connections = Executors.newFixedThreadPool(THREADS, DAEMONS);
    private final ExecutorService cases = Executors.newFixedThreadPool(THREADS, DAEMONS);
    // more at once would only slow each other down
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final CompletableFuture<PageReplies> replies = new CompletableFuture<>();
    private final CompletableFuture<Services> services = new CompletableFuture<>();
    private final Duration limit;
    private final String saved;

    /** What answers requests once the rules are ready. */
    private record Services(Consultation consultation, InterviewPages pages, JsonApi api) {
    }

    /** Starts a server; requests wait until the rules are ready. */
    public LocalServer(int port, Supplier<CompiledRules> rules, Supplier<PageWords> words, String saved, Clock clock)
            throws IOException {
        this(port, rules, words, saved, clock, CASE_LIMIT);
    }

    /** @param limit how long a case may take */
    LocalServer(int port, Supplier<CompiledRules> rules, Supplier<PageWords> words, String saved, Clock clock,
            Duration limit) throws IOException {
        this.limit = limit;
        this.saved = saved;
        setLimits();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        gate = new Gate(server.getAddress().getPort());
        server.createContext("/", this::handle);
        server.setExecutor(connections);
        server.start();
        connections.execute(() -> open(rules, words, clock));
    }

    /** The JDK reads these once, when the first server is created. */
    private static void setLimits() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxRspTime", "5");
    }

    private void open(Supplier<CompiledRules> rules, Supplier<PageWords> words, Clock clock) {
        try {
            // the start page needs only their texts, which may be ready before they can be run
            CompiledRules compiled = rules.get();
            PageReplies plain = new PageReplies(new Templates(), words.get(), compiled.rulebook());
            replies.complete(plain);
            Consultation consultation = new Consultation(compiled, plain.words());
            services.complete(new Services(consultation, new InterviewPages(consultation, new WebSessions(clock), plain),
                    new JsonApi(consultation)));
        } catch (RuntimeException | Error unusable) {
            replies.completeExceptionally(unusable);
            services.completeExceptionally(unusable);
        }
    }

    /** {@return the URL of the start page} */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Waits for the rules. */
    public void ready() {
        try {
            services.get();
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
            return failed(exchange, new Failure(500, "Something went wrong; nothing was kept."));
        }
    }

    private boolean isReady(Request request) {
        try {
            if (isStart(request)) {
                replies.get(STARTUP_WAIT.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            }
            Services open = services.get(STARTUP_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            open.consultation().needs(request).get(STARTUP_WAIT.toMillis(), TimeUnit.MILLISECONDS);
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

    /** Asks the client to try again, before a late response would be cut off. */
    private static Reply waiting(HttpExchange exchange) {
        boolean page = exchange.getRequestMethod().equals("GET") && accepts(exchange, "text/html");
        return page ? Reply.html(UNAVAILABLE, WAITING_PAGE).with("Refresh", "1") : Reply.text(UNAVAILABLE, "application/problem+json",
                JsonApi.problem(new Failure(UNAVAILABLE, "The rules are still being read; try again."))).with("Retry-After", "1");
    }

    private static boolean accepts(HttpExchange exchange, String type) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept")).orElse("").contains(type);
    }

    private static boolean isStart(Request request) {
        return request.path().equals("/");
    }

    private Reply answer(Request request) {
        if (isStart(request)) {
            return replies.join().start(200, saved, "", List.of());
        }
        Services open = services.join();
        return JsonApi.serves(request.path()) ? open.api().answer(request) : open.pages().answer(request);
    }

    /** A case that takes too long must not keep others waiting; its time starts when its turn comes. */
    private Reply within(Supplier<Reply> answer) {
        turns.acquireUninterruptibly();
        try {
            Future<Reply> future = cases.submit(answer::get);
            try {
                return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException slow) {
                future.cancel(true);
                throw new Failure(UNAVAILABLE, "This takes too long; try again.");
            }
        } catch (RejectedExecutionException ended) {
            throw new Failure(UNAVAILABLE, "The server is shutting down.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failure(UNAVAILABLE, "The server is shutting down.");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Failure failure ? failure
                    : new Failure(500, "Something went wrong; nothing was kept.");
        } finally {
            turns.release();
        }
    }

    private Reply failed(HttpExchange exchange, Failure failure) {
        boolean page = accepts(exchange, "text/html") && !JsonApi.serves(exchange.getRequestURI().getRawPath())
                && replies.isDone() && !replies.isCompletedExceptionally();
        return page ? replies.join().failed(failure)
                : Reply.text(failure.status(), "application/problem+json", JsonApi.problem(failure));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", PageAssets.POLICY);
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
