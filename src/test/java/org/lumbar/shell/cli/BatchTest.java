package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void every_number_of_threads_writes_the_same_lines_in_the_order_of_the_cases() {
        String cases = IntStream.rangeClosed(1, 300).mapToObj(BatchTest::line).collect(Collectors.joining());

        String alone = Ran.lumbarReading(cases, "assess", "-", "--format", "ndjson", "--threads", "1").out();
        String together = Ran.lumbarReading(cases, "assess", "-", "--format", "ndjson", "--threads", "5").out();

        assertThat(together).isEqualTo(alone);
        assertThat(together.lines()).hasSize(300);
        assertThat(together.lines().skip(299)).singleElement().asString().startsWith("{\"case\":\"300\",\"source\":\"-:300\"");
    }

    @Test
    void a_broken_line_is_reported_in_its_place_on_several_threads() {
        Ran ran = Ran.lumbarReading(line(1) + "{broken\n" + line(3), "assess", "-", "--format", "ndjson", "--threads", "3");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines()).satisfiesExactly(
                first -> assertThat(first).startsWith("{\"case\":\"1\""),
                second -> assertThat(second).startsWith("{\"source\":\"-:2\",\"problems\""),
                third -> assertThat(third).startsWith("{\"case\":\"3\""));
        assertThat(ran.err()).startsWith("-:2:");
    }

    @Test
    void a_closed_pipe_ends_an_endless_list() {
        AtomicInteger left = new AtomicInteger(20_000);
        PrintStream out = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (left.decrementAndGet() < 0) {
                    throw new IOException("Broken pipe");
                }
            }
        }, false, StandardCharsets.UTF_8);
        InputStream endless = new Endless(line(1).getBytes(StandardCharsets.UTF_8));

        int status = Main.run(endless, out, out, "assess", "-", "--format", "ndjson", "--threads", "2");

        assertThat(status).isZero();
        assertThat(left).hasNegativeValue();
    }

    @Test
    void less_than_one_thread_is_wrong_usage() {
        Ran ran = Ran.lumbarReading(line(1), "assess", "-", "--threads", "0");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("'0' is not a whole number from 1");
    }

    @Test
    void progress_shows_the_rate_and_if_the_size_is_known_the_time_left() {
        assertThat(ProgressLine.text(3_000, 2_000_000_000L, 1_000, OptionalLong.of(61_000)))
                .isEqualTo("3,000 cases, 1,500 a second, 2:00 left");
        assertThat(ProgressLine.text(3_000, 2_000_000_000L, 1_000, OptionalLong.empty()))
                .isEqualTo("3,000 cases, 1,500 a second");
    }

    private static String line(int number) {
        return "{\"case\": \"" + number + "\", \"training\": {\"reps-per-set\": " + (1 + number % 20)
                + "}, \"pain\": {\"quality\": \"dull\"}}\n";
    }

    private static final class Endless extends InputStream {
        private final byte[] line;
        private int at;

        Endless(byte[] line) {
            this.line = line;
        }

        @Override
        public int read() {
            at = (at + 1) % line.length;
            return line[(at + line.length - 1) % line.length];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
