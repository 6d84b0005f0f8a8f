package org.lumbar.shell.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where results go. What is written in one call is never cut off when the process is ended from outside, and on a full disk a
 * file ends with a whole line. It remembers why a write failed, which a {@link java.io.PrintStream} on it does not tell.
 */
final class Output extends OutputStream {

    private static final int UNKNOWN = -1;

    private final OutputStream out;
    private final Optional<FileChannel> file;
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] buffer = new byte[1 << 16];
    private int count;
    private long wholeLines = UNKNOWN;
    private boolean ended;
    private IOException broken;

    private Output(OutputStream out, Optional<FileChannel> file) {
        this.out = out;
        this.file = file.filter(Output::isFile);
    }

    static Output of(OutputStream out) {
        return new Output(out, Optional.empty());
    }

    /** Output to what may be a file. */
    static Output of(FileOutputStream out) {
        Output output = new Output(out, Optional.of(out.getChannel()));
        output.wholeLines = output.file.isPresent() ? size(output.file.get()) : UNKNOWN;
        return output;
    }

    private static long size(FileChannel channel) {
        try {
            return channel.size();
        } catch (IOException unknown) {
            return UNKNOWN;
        }
    }

    /** A pipe and a terminal have no position. */
    private static boolean isFile(FileChannel channel) {
        try {
            return channel.position() >= 0;
        } catch (IOException none) {
            return false;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            if (length > buffer.length - count) {
                empty();
            }
            if (length > buffer.length) {
                put(bytes, offset, length);
            } else {
                System.arraycopy(bytes, offset, buffer, count, length);
                count += length;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void flush() throws IOException {
        lock.lock();
        try {
            empty();
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what it still holds and takes no more; gives up if a write does not finish. */
    void end() {
        try {
            if (lock.tryLock(1, TimeUnit.SECONDS)) {
                try {
                    empty();
                } finally {
                    ended = true;
                    lock.unlock();
                }
            }
        } catch (IOException | InterruptedException hopeless) {
            ended = true;
        }
    }

    boolean isBroken() {
        return broken != null;
    }

    /** What to say about it; nothing if only the reader at the other end of a pipe has gone. */
    Optional<String> complaint() {
        return Optional.ofNullable(broken).map(IOException::getMessage)
                .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"));
    }

    private void empty() throws IOException {
        int held = count;
        count = 0;
        if (held > 0 && broken == null) {
            put(buffer, 0, held);
        }
    }

    private void put(byte[] bytes, int offset, int length) throws IOException {
        if (broken != null) {
            throw broken;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException unwritable) {
            broken = unwritable;
            cutToWholeLines();
            throw unwritable;
        }
        int rest = 0;
        while (rest < length && bytes[offset + length - 1 - rest] != '\n') {
            rest++;
        }
        if (rest < length && wholeLines != UNKNOWN) {
            wholeLines = file.orElseThrow().position() - rest;
        }
    }

    private void cutToWholeLines() {
        if (wholeLines != UNKNOWN) {
            try {
                file.orElseThrow().truncate(wholeLines);
            } catch (IOException noFile) {
                wholeLines = UNKNOWN;
            }
        }
    }
}
