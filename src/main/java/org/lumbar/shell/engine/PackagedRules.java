package org.lumbar.shell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.api.RuleText;
import org.lumbar.shell.text.ClassLoaders;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Ledger;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Wording;

/**
 * The rules that were compiled into a jar. The build lists their classes, as scanning the class path for them is slow and
 * fails in nested jars.
 */
final class PackagedRules {

    /** Written by {@link RulePackager} when the jar is built. */
    private static final String RULEBOOK = "rulebook.bin";
    private static final String MODELS = "META-INF/kie/org.lumbar/lumbar/drools-model";

    private final ClassLoader loader;

    /** @param loader loads the jar's classes and resources */
    PackagedRules(ClassLoader loader) {
        this.loader = loader;
    }

    static PackagedRules own() {
        if (Domain.own().rules().isEmpty()) {
            throw new InvalidRulesException(List.of(Problem.ofFile("rules", "this program has no rules of its own",
                    "name a folder of rules: --rules DIR")));
        }
        return new PackagedRules(PackagedRules.class.getClassLoader());
    }

    /** The folder in a jar with the rulebook and the texts of the rules. */
    static String folder() {
        return Domain.own().rules().orElse("");
    }

    static String rulebookFile() {
        return folder() + RULEBOOK;
    }

    RuleModels models() {
        return RuleModels.listed(loader, text(MODELS), Map.of());
    }

    Map<String, String> texts(Rulebook rulebook) {
        Map<String, String> texts = new LinkedHashMap<>();
        rulebook.rules().values().stream().map(RuleText::file).distinct()
                .forEach(file -> texts.put(file, text(folder() + file)));
        return texts;
    }

    Rulebook rulebook() {
        try (InputStream in = open(rulebookFile())) {
            return RulebookStream.read(in, Domain.own());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    /** {@return the packaged rules, if no more than a given number of files in a folder differ from them} */
    static Optional<CachedRules> like(RuleFolder folder, int max) {
        ClassLoader own = PackagedRules.class.getClassLoader();
        if (folder.drafts() || Domain.own().rules().isEmpty() || ClassLoaders.current() != own) {
            return Optional.empty();
        }
        PackagedRules packaged = new PackagedRules(own);
        // comparing texts is quicker than reading the rulebook
        if (folder.rules().entrySet().stream().filter(file -> !packaged.optionalText(file.getKey()).equals(Optional.of(file.getValue())))
                .limit(max + 1L).count() > max) {
            return Optional.empty();
        }
        Rulebook rulebook = packaged.rulebook();
        Map<String, String> texts = new TreeMap<>(packaged.texts(rulebook));
        Stream.of(Wording.FILE, Ledger.FILE).forEach(name -> packaged.optionalText(name).ifPresent(text -> texts.put(name, text)));
        return Optional.of(new CachedRules(texts, rulebook, packaged.models())).filter(kept -> kept.differing(folder.rules()) <= max);
    }

    private Optional<String> optionalText(String file) {
        return loader.getResource(folder() + file) == null ? Optional.empty() : Optional.of(text(folder() + file));
    }

    private String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged rules cannot be read", unreadable);
        }
    }

    private InputStream open(String resource) {
        InputStream in = loader.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the jar was built without " + resource);
        }
        return in;
    }
}
