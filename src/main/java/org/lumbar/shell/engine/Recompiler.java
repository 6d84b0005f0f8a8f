package org.lumbar.shell.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.RuleText;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.text.ClassLoaders;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.vocabulary.Rulebook;

/**
 * Recompiles a folder of rules after each change, for an author who waits for an answer after each save. Only changed files
 * are processed, and they are interpreted if they can be; otherwise it gives the same as {@link CompiledRules#compile}.
 *
 * <pre>{@code
 * Recompiler compiler = new Recompiler(Path.of("rules"));
 * CompiledRules first = compiler.compile();
 * // a file is edited
 * CompiledRules next = compiler.compile();
 * }</pre>
 *
 * The rule bases are independent of each other. Not thread-safe.
 */
public final class Recompiler {

    /** With more changed files than this, everything is compiled, as compiled rules load faster in later runs. */
    private static final int MAX_CHANGED = 4;

    /** With more parts than this, too, everything is compiled. */
    private static final int MAX_PARTS = 8;

    private final Path folder;
    private final RuleCache cache;
    private final boolean drafts;
    private State last;

    /** @param folder the folder of the DRL files */
    public Recompiler(Path folder) {
        this(folder, RuleCache.none(), false);
    }

    public Recompiler(Path folder, RuleCache cache, boolean drafts) {
        this.drafts = drafts;
        this.folder = folder;
        this.cache = cache;
    }

    private record State(CachedRules cached, Optional<CompiledRules> rules) {

        static State of(CachedRules cached, RuleFolder files) {
            return new State(cached, Optional.of(new CompiledRules(cached.models(), files, cached.rulebook())));
        }

        static State building(CachedRules cached, RuleFolder files, Executor builder) {
            return new State(cached, Optional.of(new CompiledRules(cached.models(), files, cached.rulebook(), builder)));
        }

        /** The earlier rules, with the current files next to them. */
        RuleFolder folder(RuleFolder now) {
            Map<String, String> texts = new TreeMap<>(cached.texts());
            texts.keySet().removeIf(name -> !name.endsWith(".drl"));
            return new RuleFolder(now.path(), texts, now.wording(), now.knowledge(), now.drafts());
        }
    }

    /** {@return the current rules if exactly these texts are packaged or cached; an executor builds their network} */
    public Optional<CompiledRules> cached(Executor builder) {
        try {
            RuleFolder files = RuleFolder.read(folder, drafts);
            Optional<CachedRules> cached = found(files);
            last = cached.map(one -> State.building(one, files, builder)).orElse(last);
            return cached.flatMap(one -> last.rules());
        } catch (InvalidRulesException unreadable) {
            return Optional.empty();
        }
    }

    /** {@return the current rules; only what has changed since the last call is compiled} */
    public CompiledRules compile() {
        Library.require("to compile rules", Library.RULE_COMPILER, Library.YAML);
        RuleFolder files = RuleFolder.read(folder, drafts);
        if (last == null || !files.texts().equals(last.cached().texts())) {
            last = State.of(last == null ? first(files) : next(files), files);
        }
        return last.rules().orElseThrow();
    }

    private Optional<CachedRules> found(RuleFolder files) {
        return PackagedRules.like(files, 0).filter(one -> one.texts().equals(files.texts())).or(() -> cache.find(files.texts()));
    }

    /** {@return what the last call compiled} */
    CachedRules last() {
        return last.cached();
    }

    private CachedRules first(RuleFolder files) {
        return found(files).orElseGet(() -> {
            last = PackagedRules.like(files, MAX_CHANGED).or(() -> cache.findSimilar(files.texts()))
                    .filter(one -> one.differing(files.rules()) <= MAX_CHANGED)
                    .map(one -> new State(one, Optional.empty())).orElse(null);
            return next(files);
        });
    }

    private CachedRules next(RuleFolder files) {
        CheckedRules checked = CheckedRules.of(files);
        Rulebook rulebook = RulebookReader.read(files, checked);
        CachedRules next = new CachedRules(files.texts(), rulebook,
                last == null ? RuleCompiler.compile(checked) : changed(files, checked, rulebook));
        cache.store(next);
        return next;
    }

    private RuleModels changed(RuleFolder files, CheckedRules checked, Rulebook rulebook) {
        RuleFolder then = last.folder(files);
        Map<String, String> before = then.rules();
        Map<String, String> written = new TreeMap<>(files.rules());
        written.entrySet().removeAll(before.entrySet());
        Set<String> touched = new TreeSet<>(written.keySet());
        before.keySet().stream().filter(name -> !files.rules().containsKey(name)).forEach(touched::add);
        if (touched.isEmpty()) {
            return last.cached().models();
        }
        Set<String> gone = rules(last.cached().rulebook(), touched);
        if (touched.size() > MAX_CHANGED || last.cached().models().parts().size() > MAX_PARTS
                || touchesTypes(touched, then, checked)
                || !isApart(rulebook, touched, gone)) {
            return RuleCompiler.compile(checked);
        }
        return last.cached().models().replaced(gone, parts(checked.only(written.keySet())));
    }

    /** Interprets the rules if possible, and compiles them otherwise. */
    private static List<RuleModels.Part> parts(CheckedRules written) {
        List<RuleModels.Part> parts = new ArrayList<>();
        Set<String> left = new TreeSet<>();
        for (Drl file : written.files()) {
            RuleModels.Interpreted.of(file, ClassLoaders.current()).ifPresentOrElse(parts::add,
                    () -> left.add(CheckedRules.name(file)));
        }
        if (!left.isEmpty()) {
            parts.addAll(RuleCompiler.compile(written.only(left)).parts());
        }
        return parts;
    }

    /** Whether files declare or use a declared type: all rules that use it must share one class. */
    private static boolean touchesTypes(Set<String> touched, RuleFolder before, CheckedRules now) {
        List<Drl> then = touched.stream().filter(before.rules()::containsKey).map(before::read).toList();
        Set<String> types = new TreeSet<>(now.declared());
        then.forEach(file -> types.addAll(file.declared()));
        return Stream.concat(then.stream(), now.only(touched).files().stream()).anyMatch(file -> file.mentions(types));
    }

    /** Whether no unchanged rule shares a name with a changed one. */
    private boolean isApart(Rulebook now, Set<String> touched, Set<String> gone) {
        Set<String> stay = new TreeSet<>(last.cached().rulebook().rules().keySet());
        stay.removeAll(gone);
        return rules(now, touched).stream().noneMatch(stay::contains);
    }

    private static Set<String> rules(Rulebook rulebook, Set<String> files) {
        return rulebook.rules().values().stream().filter(rule -> files.contains(rule.file()))
                .map(RuleText::name).collect(Collectors.toSet());
    }
}
