package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class KeyTest {

    private static final List<String> CHOICES = List.of("Dull", "Mild burn", "Sharp");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private static List<Key> keys(String sent) throws IOException {
        InputStream in = new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8));
        List<Key> keys = new ArrayList<>();
        while (in.available() > 0) {
            keys.add(Key.next(in));
        }
        return keys;
    }

    private String line(String sent, List<String> choices) throws IOException {
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new KeyedLine(out, "> ", choices).read(new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void arrows_are_distinguished_from_escape_and_other_keys() throws IOException {
        assertThat(keys("\u001b[A\u001bOA\u001b[B\u001bOB")).containsExactly(Key.Named.UP, Key.Named.UP, Key.Named.DOWN, Key.Named.DOWN);
        assertThat(keys("\u001b[C\u001b[3~\u001b[1;5A\u001bx\t")).containsOnly(Key.Named.OTHER).hasSize(5);
        assertThat(keys("\u001b")).containsExactly(Key.Named.ESCAPE);
    }

    @Test
    void letters_of_all_scripts_are_whole_and_broken_ones_are_left_out() throws IOException {
        assertThat(keys("aé日😀")).extracting(key -> ((Key.Letter) key).text()).containsExactly("a", "é", "日", "😀");
        assertThat(Key.next(new ByteArrayInputStream(new byte[] {(byte) 0xC3}))).isEqualTo(Key.Named.OTHER);
        assertThat(Key.next(new ByteArrayInputStream(new byte[] {(byte) 0x80}))).isEqualTo(Key.Named.OTHER);
    }

    @Test
    void a_line_is_what_remains_after_deleting() throws IOException {
        assertThat(line("sharq\u007fp\n", CHOICES)).isEqualTo("sharp");
        assertThat(line("😀\u007f\bab\u0015c\r", CHOICES)).isEqualTo("c");
    }

    @Test
    void nothing_is_chosen_before_an_arrow_is_pressed() throws IOException {
        assertThat(line("\n", CHOICES)).isEmpty();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("\n");
    }

    @Test
    void the_arrows_go_round_the_choices_and_typing_takes_their_place() throws IOException {
        assertThat(line("\u001b[B\u001b[B\n", CHOICES)).isEqualTo("Mild burn");
        assertThat(line("\u001b[A\n", CHOICES)).isEqualTo("Sharp");
        assertThat(line("\u001b[B\u001b[A\u001b[B\n", CHOICES)).isEqualTo("Dull");
        assertThat(line("\u001b[Bno\n", CHOICES)).isEqualTo("no");
        assertThat(line("\u001b[B\u007f\n", CHOICES)).isEmpty();
        assertThat(line("\u001b[Bx\n", List.of())).isEqualTo("x");
    }

    @Test
    void escape_goes_back_and_is_written_so() throws IOException {
        assertThat(line("sha\u001b", CHOICES)).isEqualTo("back");
        assertThat(shown.toString(StandardCharsets.UTF_8)).endsWith("> back\u001b[K\n");
    }

    @Test
    void it_ends_with_the_input_and_with_control_c() {
        for (String end : List.of("", "abc\u0003", "\u0004")) {
            assertThatThrownBy(() -> line(end, CHOICES)).isInstanceOf(TypedLines.End.class);
        }
    }
}
