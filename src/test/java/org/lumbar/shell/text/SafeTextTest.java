package org.lumbar.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void terminal_control_characters_are_marked() {
        assertThat(SafeText.of("a\u001b[2Jb\u0007c\u009b")).isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFD");
    }

    @Test
    void direction_marks_are_marked() {
        assertThat(SafeText.of("a\u202Eb\u2066c\uFEFFd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void every_line_break_is_a_space() {
        assertThat(SafeText.of("a\nb\r\nc\td\u2028e\u2029f")).isEqualTo("a b  c d e f");
    }

    @Test
    void letters_of_all_scripts_stay() {
        for (String text : new String[] {"Rücken", "腰痛", "آزمایش\u200cها", "👩\u200d⚕️", ""}) {
            assertThat(SafeText.of(text)).isEqualTo(text);
        }
    }

    @Property(tries = 500)
    void cleaning_text_twice_changes_nothing_more(@ForAll String text) {
        String shown = SafeText.of(text);

        assertThat(SafeText.of(shown)).isEqualTo(shown);
        assertThat(shown.codePoints()).noneMatch(Character::isISOControl);
    }
}
