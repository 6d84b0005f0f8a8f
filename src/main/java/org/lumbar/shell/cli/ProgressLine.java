package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import org.lumbar.shell.cases.CaseFiles;

/** Shows on a terminal how far a long run has got; short runs end before anything is shown. */
final class ProgressLine implements AutoCloseable {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(2);
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String WIPE = "\r\u001b[K";

    private final Console console;
    private final CaseFiles cases;
    private final OptionalLong size;
    private final long start = System.nanoTime();
    private long next = FIRST;
    private long done;
    private boolean shown;

    /** @param paths the input, whose size gives the time left; unknown unless all are files */
    ProgressLine(Console console, List<String> paths, CaseFiles cases) {
        this.console = console;
        this.cases = cases;
        this.size = size(paths);
    }

    /** One more case is done. */
    void step() {
        done++;
        if (console.terminal().progress() && (done & 31) == 0) {
            show(System.nanoTime() - start);
        }
    }

    private void show(long elapsed) {
        if (elapsed >= next) {
            next = elapsed + EVERY;
            shown = true;
            console.err().print(WIPE + text(done, elapsed, cases.bytesRead(), size));
            console.err().flush();
        }
    }

    /** Makes room for something else on its line. */
    void wipe() {
        if (shown) {
            shown = false;
            console.err().print(WIPE);
        }
    }

    @Override
    public void close() {
        wipe();
    }

    static String text(long done, long nanos, long taken, OptionalLong size) {
        String text = String.format(Locale.ROOT, "%,d cases, %,d a second", done,
                Math.round(done * 1e9 / Math.max(1, nanos)));
        if (size.isEmpty() || taken == 0) {
            return text;
        }
        long left = Math.round((double) nanos / taken * Math.max(0, size.getAsLong() - taken) / 1e9);
        return text + String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60);
    }

    private static OptionalLong size(List<String> paths) {
        long size = 0;
        for (String given : paths) {
            try {
                Path path = Path.of(given);
                if (!Files.isRegularFile(path)) {
                    return OptionalLong.empty();
                }
                size += Files.size(path);
            } catch (IOException | InvalidPathException unknown) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(size);
    }
}
