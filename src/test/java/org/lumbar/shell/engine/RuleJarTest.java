package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Examples;
import org.lumbar.FollowedRules;
import org.lumbar.FollowedRules.Refresh;
import org.lumbar.RuleBase;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.shell.cases.Case;

@Tag("slow")
class RuleJarTest {

    private static final Path CLASSES = Path.of("target/classes");

    @TempDir
    private Path folder;

    @Test
    void the_rules_of_a_jar_conclude_what_the_same_rules_do_when_packaged() throws IOException {
        Path jar = jar("rules.jar", name -> true);
        CompiledRules loaded = CompiledRules.load(jar);
        Files.delete(jar);
        CompiledRules packaged = CompiledRules.packaged();
        for (Case example : Examples.of(packaged.rulebook())) {
            assertThat(loaded.assess(example)).isEqualTo(packaged.assess(example));
        }
    }

    @Test
    void rules_of_a_jar_have_classes_of_their_own_that_go_with_them() throws IOException {
        Path jar = jar("rules.jar", name -> true);
        List<WeakReference<?>> dropped = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            RuleClassLoader loader = RuleJar.read(jar);
            PackagedRules content = new PackagedRules(loader);
            CompiledRules rules = new CompiledRules(content.models(), Map::of, content.rulebook());
            rules.assess(new PainQuality(Quality.SHARP));
            dropped.add(new WeakReference<>(loader));
            dropped.add(new WeakReference<>(rules));
        }
        for (int tries = 0; tries < 20 && dropped.stream().anyMatch(reference -> reference.get() != null); tries++) {
            System.gc();
        }
        assertThat(dropped).allMatch(reference -> reference.get() == null);
    }

    @Test
    void a_rule_base_of_a_jar_says_why_it_cannot_be_sent_elsewhere() throws IOException {
        RuleBase loaded = RuleBase.load(jar("rules.jar", name -> true));

        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(loaded)).isInstanceOf(NotSerializableException.class)
                    .hasMessageContaining("load it where it is used");
        }
    }

    @Test
    void a_jar_that_lacks_a_class_of_its_rules_does_not_fit() throws IOException {
        Path jar = jar("rules.jar", name -> !name.endsWith("RuleMethods0.class"));
        assertThatThrownBy(() -> CompiledRules.load(jar)).isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("do not fit");
    }

    @Test
    void a_followed_jar_that_is_replaced_by_a_broken_one_stays_in_use() throws IOException {
        Path jar = jar("rules.jar", name -> true);
        FollowedRules rules = FollowedRules.of(jar, Path.of("examples/sharp-pain-alone.yaml"));
        RuleBase good = rules.current();
        Files.copy(jar("broken.jar", name -> !name.endsWith("RuleMethods0.class")), jar,
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(rules.refresh()).isInstanceOf(Refresh.Refused.class);
        assertThat(rules.current()).isSameAs(good);
        Files.move(jar("again.jar", name -> true), jar, StandardCopyOption.REPLACE_EXISTING);
        assertThat(rules.refresh()).isInstanceOf(Refresh.Taken.class);
    }

    private Path jar(String name, Predicate<String> taken) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String entry = CLASSES.relativize(file).toString().replace('\\', '/');
                if (taken.test(entry)) {
                    out.putNextEntry(new ZipEntry(entry));
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }
}
