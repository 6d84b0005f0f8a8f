package org.lumbar.shell.cases;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes read. */
class CountingInputStream extends FilterInputStream {

    private final AtomicLong total;

    CountingInputStream(InputStream in, AtomicLong total) {
        super(in);
        this.total = total;
    }

    /** Leaves the stream open. */
    static CountingInputStream unclosed(InputStream in, AtomicLong total) {
        return new CountingInputStream(in, total) {
            @Override
            public void close() {
                // its owner closes it
            }
        };
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int bytes) {
        total.addAndGet(Math.max(0, bytes));
    }
}
