package org.lumbar.shell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.page.RulesBook;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.ManualText;

/** All rules of a rule base, as their authors wrote them. */
class ManualTest {

    @Test
    void compiled_rules_are_shown_as_they_were_when_compiled(@TempDir Path folder) {
        CompiledRules rules = CompiledRules.compile(SmallRules.write(folder, "DOMS"));
        SmallRules.write(folder, "MUSCLE_SORENESS");

        Manual manual = Manual.of(rules, Optional.empty(), List.of());
        assertThat(manual.entries()).extracting(Manual.Entry::concludes)
                .containsExactly("Diagnosis(\"DOMS\", Certainty.LIKELY)");
        assertThat(manual.entries().get(0).needs()).containsExactly("PainQuality(quality == Quality.SHARP)");
    }

    @Test
    void all_packaged_rules_are_shown() {
        CompiledRules rules = CompiledRules.packaged();

        assertThat(Manual.of(rules, Optional.empty(), List.of()).entries())
                .extracting(entry -> entry.rule().name()).containsExactlyInAnyOrderElementsOf(rules.rulebook().rules().keySet());
    }

    @Test
    void nothing_is_said_of_cases_where_there_are_none(@TempDir Path folder) throws IOException {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder.resolve("rules"), SmallRules.HEAD + SmallRules.strong()));
        Path mild = Files.writeString(folder.resolve("mild.yaml"), "pain: {intensity: mild}\n");
        Path strong = Files.writeString(folder.resolve("strong.yaml"), "pain: {intensity: strong}\n");

        assertThat(written(rules)).contains("\n  concludes  ").doesNotContain("  exercised  ", "; by ", "Shown by", "\"cases\"");
        assertThat(written(rules, mild)).contains("\n  exercised  by no case\n", "`; by no case\n", "\"cases\":[]", "Shown by no case");
        assertThat(written(rules, mild, strong)).contains("\n  exercised  by 1 case, " + strong + "\n", "`; by 1 case, " + strong + "\n",
                "Shown by: Strong");
    }

    /** The list, the document, the lines for programs and the book. */
    private static String written(CompiledRules rules, Path... cases) {
        Manual manual = Manual.of(rules, Optional.empty(), Stream.of(cases).map(Path::toString).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        ManualText.list(manual, print);
        ManualText.markdown(manual, print);
        ManualText.json(manual, JsonReport.Framing.LINES, print);
        print.print(RulesBook.html(rules, manual, PageWordsReader.read(Optional.empty())));
        return out.toString(StandardCharsets.UTF_8);
    }
}
