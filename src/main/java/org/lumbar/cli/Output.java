package org.lumbar.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** A stream that remembers why it could not be written, which a {@link java.io.PrintStream} on it forgets. */
final class Output extends FilterOutputStream {

    private IOException broken;

    Output(OutputStream out) {
        super(new BufferedOutputStream(out, 1 << 13));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException unwritable) {
            broken = unwritable;
            throw unwritable;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException unwritable) {
            broken = unwritable;
            throw unwritable;
        }
    }

    boolean isBroken() {
        return broken != null;
    }

    /** What to say of it; nothing where only the reader at the other end of a pipe has gone. */
    Optional<String> complaint() {
        return Optional.ofNullable(broken).map(IOException::getMessage)
                .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
