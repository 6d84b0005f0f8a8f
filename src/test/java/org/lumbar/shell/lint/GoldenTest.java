package org.lumbar.shell.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.report.CheckText;

/** For each kind of mistake a tiny folder of rules and its message, word for word; {@code -Dlumbar.renew=true} writes the messages. */
class GoldenTest {

    private static final Path FOLDERS = Path.of("src/test/resources/check");

    /** Faults that only the engine finds, or that text cannot show: tested elsewhere. */
    private static final Set<RuleFault> ELSEWHERE = Set.of(RuleFault.NOT_COMPILED, RuleFault.UNREADABLE_FILE);

    @TestFactory
    Stream<DynamicTest> messages() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            List<Path> sorted = folders.sorted().toList();
            return sorted.stream().map(folder -> dynamicTest(folder.getFileName().toString(), () -> {
                Path expected = folder.resolve("expected.txt");
                if (Boolean.getBoolean("lumbar.renew")) {
                    Files.writeString(expected, said(folder));
                }
                assertThat(said(folder)).isEqualTo(Files.readString(expected));
            }));
        }
    }

    @Test
    void every_kind_of_mistake_has_a_folder_and_a_page() throws IOException {
        String all;
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            all = folders.sorted().map(GoldenTest::said).collect(Collectors.joining());
        }
        for (RuleFault fault : RuleFault.values()) {
            assertThat(Pages.of(fault.code())).as(fault.name()).isPresent();
            if (!ELSEWHERE.contains(fault)) {
                assertThat(all).as(fault.name()).contains("[" + fault.code() + "]");
            }
        }
        assertThat(Pages.all()).hasSameSizeAs(RuleFault.values());
    }

    private static String said(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CheckText(false, false).remarks(RuleCheck.of(folder, Texts.read(folder).files(), false).proved().remarks(),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
