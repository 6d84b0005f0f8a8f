package org.lumbar.shell.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.RuleText;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.text.Library;

/**
 * Compiles a folder of rules again and again, each time only the files that are others than before: what
 * {@link RuleBase#compile} does, for an author who waits for an answer after each save.
 *
 * <pre>{@code
 * Recompiler compiler = new Recompiler(Path.of("rules"));
 * RuleBase first = compiler.compile();
 * // a file is edited
 * RuleBase next = compiler.compile();
 * }</pre>
 *
 * The rule bases are independent of each other and of this. For one thread.
 */
public final class Recompiler {

    /** Beyond this, compiling the whole folder takes no longer. */
    private static final int MOST = 4;

    private final Path folder;
    private Compiled last;

    /** @param folder the folder of the DRL files */
    public Recompiler(Path folder) {
        this.folder = folder;
    }

    /** What was compiled, and from what. */
    private record Compiled(RuleFolder files, CheckedRules checked, Rulebook rulebook, RuleModels models,
            RuleBase rules) {
    }

    /**
     * Compiles what has changed since the last time.
     *
     * @return the rules as they stand now; the same rule base as before where nothing has changed
     * @throws InvalidRulesException if they cannot be used
     * @throws MissingLibraryException without {@code drools-engine} and {@code snakeyaml-engine} on the class path
     */
    public RuleBase compile() {
        Library.require("to compile rules", Library.RULE_COMPILER, Library.YAML);
        RuleFolder files = RuleFolder.read(folder);
        if (last == null || !files.equals(last.files())) {
            CheckedRules checked = CheckedRules.of(files);
            Rulebook rulebook = RulebookReader.read(files, checked);
            RuleModels models = last == null ? RuleCompiler.compile(checked) : models(files, checked, rulebook);
            last = new Compiled(files, checked, rulebook, models, new RuleBase(models, files::rules, rulebook));
        }
        return last.rules();
    }

    private RuleModels models(RuleFolder files, CheckedRules checked, Rulebook rulebook) {
        Map<String, String> before = last.files().rules();
        Map<String, String> written = new TreeMap<>(files.rules());
        written.entrySet().removeAll(before.entrySet());
        Set<String> touched = new TreeSet<>(written.keySet());
        before.keySet().stream().filter(name -> !files.rules().containsKey(name)).forEach(touched::add);
        Set<String> gone = rules(last.rulebook(), touched);
        if (touched.size() > MOST || touchesTypes(touched, last.checked(), checked)
                || !isApart(rulebook, touched, gone)) {
            return RuleCompiler.compile(checked);
        }
        return last.models().replaced(gone, written.isEmpty() ? List.of()
                : RuleCompiler.compile(checked.only(written.keySet())).parts());
    }

    /** Whether files declare a type or speak of one, which all rules that do must find in the same class. */
    private static boolean touchesTypes(Set<String> touched, CheckedRules before, CheckedRules now) {
        Set<String> types = new TreeSet<>(before.declared());
        types.addAll(now.declared());
        return Stream.of(before.only(touched), now.only(touched)).flatMap(rules -> rules.files().stream())
                .anyMatch(file -> file.mentions(types));
    }

    /** Whether no rule that stays has the name of one that is written anew. */
    private boolean isApart(Rulebook now, Set<String> touched, Set<String> gone) {
        Set<String> stay = new TreeSet<>(last.rulebook().rules().keySet());
        stay.removeAll(gone);
        return rules(now, touched).stream().noneMatch(stay::contains);
    }

    private static Set<String> rules(Rulebook rulebook, Set<String> files) {
        return rulebook.rules().values().stream().filter(rule -> files.contains(rule.file()))
                .map(RuleText::name).collect(Collectors.toSet());
    }
}
