package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Diagnosis;

/** A rule base serialized with a task. */
@Tag("slow")
class SerializedRulesTest {

    @TempDir
    Path folder;

    /** What a framework sends to another process: code with the rule base that it uses. */
    private record Task(RuleBase rules) implements Callable<String>, Serializable {
        @Override
        public String call() {
            return rules.assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class).get(0).code();
        }
    }

    @Test
    void a_process_deserializes_the_packaged_rules_once() throws Exception {
        byte[] task = written(new Task(RuleBase.packaged()));

        assertThat(task).hasSizeLessThan(2_000);
        assertThat(((Task) read(task)).call()).isEqualTo("SUSPECTED_INJURY");
        assertThat(((Task) read(task)).rules()).isSameAs(((Task) read(task)).rules());
    }

    @Test
    void the_rules_of_a_folder_go_with_the_task() throws Exception {
        byte[] task = written(new Task(RuleBase.compile(SmallRules.write(folder, "SENT"))));
        byte[] other = written(new Task(RuleBase.compile(SmallRules.write(folder, "OTHER"))));

        assertThat(((Task) read(task)).call()).isEqualTo("SENT");
        assertThat(((Task) read(other)).call()).isEqualTo("OTHER");
    }

    @Test
    void another_process_compiles_the_rules_again(@TempDir Path work) throws Exception {
        Path task = Files.write(work.resolve("task"), written(new Task(RuleBase.compile(SmallRules.write(folder, "SENT")))));
        Path out = work.resolve("out");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), SerializedRulesTest.class.getName(), task.toString())
                .redirectOutput(out.toFile()).redirectError(work.resolve("err").toFile()).start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(out)).endsWith("SENT\n");
    }

    /** The other process. */
    public static void main(String... arguments) throws Exception {
        System.out.println(((Task) read(Files.readAllBytes(Path.of(arguments[0])))).call());
    }

    @Test
    void rules_of_another_version_are_refused() throws Exception {
        byte[] form = written(new SerializedRules("0000", Map.of()));

        assertThatThrownBy(() -> read(form)).isInstanceOf(InvalidObjectException.class).hasMessageContaining("same version");
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
