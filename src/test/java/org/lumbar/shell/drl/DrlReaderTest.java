package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class DrlReaderTest {

    @Test
    void a_rule_ends_with_its_own_end_whatever_comments_say_before_it() {
        String rule = """
                rule "Rest is recommended"
                when
                    PainDays(count > 14) // so much depends on it
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                    // recommended
                end""";
        Drl drl = Drl.read(Path.of("a.drl"), "package org.lumbar.rules;\n" + rule + "\n// the end\n");

        TextSpan whole = drl.rules().get(0).whole();
        assertThat(drl.content().substring(whole.start(), whole.end())).isEqualTo(rule);
    }

    @Test
    void a_rule_without_an_end_ends_where_it_breaks_off() {
        Drl drl = Drl.read(Path.of("a.drl"), "rule \"A\"\nwhen\n    PainDays()\nthen\n    insertLogical(new Caution(\"B\"));\n\nrule \"B\"");

        TextSpan whole = drl.rules().get(0).whole();
        assertThat(drl.content().substring(0, whole.end())).endsWith("new Caution(\"B\"));");
        assertThat(whole).isEqualTo(drl.rules().get(0).at());
    }
}
