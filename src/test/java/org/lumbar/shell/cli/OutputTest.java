package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    private static final byte[] LINE = ("x".repeat(999) + "\n").getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void ending_from_outside_leaves_whole_lines() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Output output = Output.of(written);
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 1_000_000; i++) {
                put(output);
            }
        });
        writer.start();
        while (written.size() < 100_000) {
            Thread.onSpinWait();
        }

        output.end();
        int size = written.size();
        writer.join();
        output.flush();

        assertThat(size % LINE.length).isZero();
        assertThat(written.size()).isEqualTo(size);
    }

    @Test
    void a_file_without_room_ends_with_a_whole_line_after_what_it_held() throws IOException {
        Path file = folder.resolve("results.ndjson");
        Files.write(file, LINE);
        try (FileOutputStream small = new Small(file, 150_500)) {
            Output output = Output.of(small);

            assertThatThrownBy(() -> {
                for (int i = 0; i < 1_000; i++) {
                    output.write(LINE);
                }
            }).isInstanceOf(IOException.class);
            assertThat(output.isBroken()).isTrue();
            assertThat(output.complaint()).contains("no room");
        }

        assertThat(Files.size(file)).isGreaterThan(100_000).isLessThan(152_000);
        assertThat(Files.readAllLines(file)).allSatisfy(line -> assertThat(line).hasSize(999));
    }

    @Test
    void a_reader_that_has_gone_is_not_an_error() {
        Output output = Output.of(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });

        assertThatThrownBy(() -> {
            output.write(LINE);
            output.flush();
        }).isInstanceOf(IOException.class);
        assertThat(output.isBroken()).isTrue();
        assertThat(output.complaint()).isEmpty();
    }

    private static void put(Output output) {
        try {
            output.write(LINE);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file on a disk with little room: it takes a part of what does not fit. */
    private static final class Small extends FileOutputStream {
        private int room;

        Small(Path file, int room) throws IOException {
            super(file.toFile(), true);
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int fits = Math.min(room, length);
            super.write(bytes, offset, fits);
            room -= fits;
            if (fits < length) {
                throw new IOException("no room");
            }
        }
    }
}
