package org.lumbar.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.api.Problem;

class DocumentsTest {

    private static final int MANY = 200 * (1 << 20);

    @Test
    void documents_are_separated_by_marks_in_the_first_column() {
        assertThat(yaml("# c\n%YAML 1.2\n---\na: 1\n---\n# only a comment\n--- # mark\n b: --- \n...\nc: 3\n---\n"))
                .containsExactly("f#1 from 1: # c\n%YAML 1.2\n---\na: 1\n", "f#2 from 7: --- # mark\n b: --- \n...\n",
                        "f#3 from 10: c: 3\n");
    }

    @Test
    void documents_may_begin_on_the_line_of_the_mark_and_need_no_line_break_at_the_end() {
        assertThat(yaml("--- {a: 1}\n---\tb: 1\r\n---text\r---\rc"))
                .containsExactly("f#1 from 1: --- {a: 1}\n", "f#2 from 2: ---\tb: 1\r\n---text\r",
                        "f#3 from 4: ---\rc");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(yaml("\uFEFFa: 1\n")).containsExactly("f from 1: a: 1\n");
    }

    @Test
    void blank_lines_of_json_lines_are_skipped_and_counted() {
        assertThat(read(Notation.JSON_LINES, bytes("\n{}\n  \r\n[]")))
                .containsExactly("f:2 from 2: {}\n", "f:4 from 4: []");
    }

    @Test
    void invalid_utf_8_is_reported_at_its_first_byte_and_spoils_only_its_own_document() {
        byte[] latin = "a: 1\n---\nb: gr\u00fcn\n---\nc: 1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(Notation.YAML, latin)).containsExactly("f#1 from 1: a: 1\n",
                "f#2 3:6 the byte 0xFC is not UTF-8 | b: gr\uFFFDn^6 | save the file as UTF-8",
                "f#3 from 4: ---\nc: 1\n");
    }

    @Test
    void a_character_cut_off_is_not_utf_8() {
        assertThat(read(Notation.YAML, new byte[] {'a', (byte) 0xE2, (byte) 0x82}))
                .containsExactly("f 1:2 the byte 0xE2 is not UTF-8 | a\uFFFD^2 | save the file as UTF-8");
    }

    @Test
    void wide_encodings_are_named() {
        for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
            assertThat(read(Notation.JSON_LINES, "{\"a\": 1}\n{}\n".getBytes(Charset.forName(name)))).as(name)
                    .containsExactly("f:1 1:1 this is UTF-16, not UTF-8 | ^0 | save the file as UTF-8");
        }
    }

    @Test
    void a_binary_is_one_problem_whatever_follows() {
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, '\n', 0, 1, 2, '\n', '{', '}', '\n'};

        assertThat(read(Notation.JSON_LINES, gzip)).containsExactly(
                "f:1 1:1 this is not a text file: it contains the control character 0x1F | ^0"
                        + " | give a case file in YAML or JSON, as UTF-8 text");
    }

    @Test
    void a_control_character_in_a_later_line_spoils_that_line_only() {
        assertThat(read(Notation.JSON_LINES, bytes("{}\n{\0}\n{}\n"))).containsExactly("f:1 from 1: {}\n",
                "f:2 2:2 this is not a text file: it contains the control character 0x00 | ^0"
                        + " | give a case file in YAML or JSON, as UTF-8 text",
                "f:3 from 3: {}\n");
    }

    @Test
    void two_hundred_megabytes_without_a_line_break_are_one_problem() {
        for (Notation notation : Notation.values()) {
            Same endless = new Same((byte) 'a', MANY);

            assertThat(read(new Documents("f", notation, endless))).hasSize(1).first().asString()
                    .contains("1:1 this document is larger than 16 MiB, and nothing after it is read");
            assertThat(endless.left).isPositive();
        }
    }

    @Tag("slow")
    @Test
    void many_line_breaks_are_an_empty_file_or_one_document_that_is_too_large() {
        for (Notation notation : Notation.values()) {
            assertThat(read(new Documents("f", notation, new Same((byte) '\n', MANY / 10)))).as(notation.name()).singleElement()
                    .asString().contains(notation == Notation.YAML ? "1:1 this document is larger than 16 MiB" : "1:1 the file is empty");
        }
    }

    @Test
    void reading_continues_after_a_document_that_is_too_large() {
        String large = "a: " + "x".repeat(Documents.LIMIT) + "\n---\nb: 1\n";
        String lines = "{}\n" + "x".repeat(Documents.LIMIT) + "\n{}\n";

        assertThat(yaml(large)).hasSize(2).last().isEqualTo("f#2 from 2: ---\nb: 1\n");
        assertThat(read(Notation.JSON_LINES, bytes(lines))).hasSize(3).last().isEqualTo("f:3 from 3: {}\n");
    }

    @Test
    void a_document_of_the_greatest_size_is_read() {
        String largest = "x".repeat(Documents.LIMIT - 1) + "\n";

        assertThat(yaml(largest)).containsExactly("f from 1: " + largest);
    }

    private static List<String> yaml(String text) {
        return read(Notation.YAML, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(Notation notation, byte[] bytes) {
        return read(new Documents("f", notation, new ByteArrayInputStream(bytes)));
    }

    private static List<String> read(Documents documents) {
        List<String> found = new ArrayList<>();
        try (documents) {
            documents.forEachRemaining(document -> found.add(described(document)));
        }
        return found;
    }

    private static String described(Document document) {
        if (document instanceof Document.Readable readable) {
            return readable.source() + " from " + readable.text().position(0).line() + ": " + readable.text().content();
        }
        Problem problem = ((Document.Unreadable) document).problem();
        return document.source() + " " + problem.position().line() + ":" + problem.position().column() + " "
                + problem.message() + " | " + problem.excerpt() + "^" + problem.caret() + " | " + problem.hint();
    }

    /** One byte many times. */
    private static final class Same extends InputStream {
        private final byte value;
        private int left;

        Same(byte value, int length) {
            this.value = value;
            this.left = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int given = Math.min(left, length);
            Arrays.fill(into, from, from + given, value);
            left -= given;
            return given;
        }
    }
}
