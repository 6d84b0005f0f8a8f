package org.lumbar.shell.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * Maps a stream of items on several threads and returns the results in order, holding only a few at a time. A single
 * thread pulls from the source. If the work or the source throws, so does {@link #next()} at that point. Only one thread
 * may consume the results; once it is interrupted, there are no more.
 *
 * <pre>{@code
 * try (InOrder<List<Object>, DecidedCase> assessments = new InOrder<>(cases, rules::assess, 4)) {
 *     assessments.forEachRemaining(assessment -> ...);
 * }
 * }</pre>
 */
public final class InOrder<T, R> implements Iterator<R>, AutoCloseable {

    private static final int HELD_PER_THREAD = 16;

    private final Iterator<? extends T> source;
    private final Function<? super T, ? extends R> work;
    private final Optional<Workers> pool;

    /** With more than one thread, work begins at once; close it to stop the threads. */
    public InOrder(Iterator<? extends T> source, Function<? super T, ? extends R> work, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
        this.source = source;
        this.work = work;
        this.pool = threads == 1 ? Optional.empty() : Optional.of(new Workers(threads));
    }

    @Override
    public boolean hasNext() {
        return pool.isPresent() ? pool.get().hasNext() : !Thread.currentThread().isInterrupted() && source.hasNext();
    }

    @Override
    public R next() {
        return pool.isPresent() ? pool.get().next() : work.apply(source.next());
    }

    /** {@return whether the next result is available without waiting} */
    public boolean isReady() {
        return pool.isPresent() && pool.get().isReady();
    }

    /** Does not wait for work in progress. */
    @Override
    public void close() {
        pool.ifPresent(Workers::close);
    }

    /** The threads: one that pulls from the source, and those that do the work. */
    private final class Workers {
        private final ExecutorService workers;
        private final Thread feeder;
        private final BlockingQueue<Future<Optional<R>>> queue;
        private Future<Optional<R>> taken;

        Workers(int threads) {
            ThreadFactory daemons = task -> {
                Thread thread = new Thread(task, "lumbar");
                thread.setDaemon(true);
                return thread;
            };
            queue = new ArrayBlockingQueue<>(threads * HELD_PER_THREAD);
            workers = Executors.newFixedThreadPool(threads, daemons);
            feeder = daemons.newThread(this::feed);
            feeder.start();
        }

        private void feed() {
            try {
                Future<Optional<R>> last;
                try {
                    while (source.hasNext()) {
                        T item = source.next();
                        queue.put(workers.submit(() -> Optional.of(work.apply(item))));
                    }
                    last = CompletableFuture.completedFuture(Optional.empty());
                } catch (RuntimeException | Error failed) {
                    last = CompletableFuture.failedFuture(failed);
                }
                queue.put(last);
            } catch (InterruptedException | RejectedExecutionException closed) {
                Thread.currentThread().interrupt();
            }
        }

        boolean hasNext() {
            try {
                if (taken == null) {
                    taken = queue.take();
                }
                return taken.get().isPresent();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException failed) {
                return true;
            }
        }

        R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Future<Optional<R>> result = taken;
            taken = null;
            try {
                return result.get().orElseThrow();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new NoSuchElementException("interrupted");
            } catch (ExecutionException failed) {
                throw rethrown(failed.getCause());
            }
        }

        private RuntimeException rethrown(Throwable cause) {
            close();
            if (cause instanceof Error error) {
                throw error;
            }
            return cause instanceof RuntimeException unchecked ? unchecked : new CompletionException(cause);
        }

        boolean isReady() {
            Future<Optional<R>> head = taken != null ? taken : queue.peek();
            return head != null && head.isDone();
        }

        void close() {
            feeder.interrupt();
            workers.shutdownNow();
        }
    }
}
