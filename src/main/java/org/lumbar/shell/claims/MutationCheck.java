package org.lumbar.shell.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.FindingType;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseTest;
import org.lumbar.shell.cases.CaseWriter;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.engine.Recompiler;
import org.lumbar.shell.logic.JudgedMutant;
import org.lumbar.shell.logic.KnownCase;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Mutant;
import org.lumbar.shell.logic.MutantVerdict;
import org.lumbar.shell.text.TemporaryFolder;
import org.lumbar.shell.text.Text;

/**
 * Whether the cases would notice a slip: formulas judge every small change of every rule. The engine confirms every mutant
 * reported to survive, and a sample of the killed ones.
 */
public final class MutationCheck {

    /** More than an author would review at once, and more than the engine should confirm. */
    private static final int MOST = 40;
    private static final int SAMPLE = 5;

    private final Path folder;
    private final CompiledRules rules;
    private final List<Drl> files;
    private final List<Case> cases;

    private MutationCheck(Path folder, CompiledRules rules, List<Drl> files, List<Case> cases) {
        this.folder = folder;
        this.rules = rules;
        this.files = files;
        this.cases = cases;
    }

    /** What became of the mutants. */
    public record Mutation(int mutants, long equivalent, long killed, List<Unjudged> unjudged, List<Survivor> survivors,
            long survive, Set<String> killers, List<Limitation> notOffered) {
        public Mutation {
            unjudged = List.copyOf(unjudged);
            survivors = List.copyOf(survivors);
            notOffered = List.copyOf(notOffered);
        }
    }

    /** A slip that no case notices. */
    public record Survivor(Problem place, String killer) {
    }

    /** A slip for which it cannot be decided whether a case notices it. */
    public record Unjudged(Problem place, List<Limitation> because) {
        public Unjudged {
            because = List.copyOf(because);
        }
    }

    /** {@return what became of the mutants of some rules} */
    public static Mutation of(Path folder, CompiledRules rules, List<Drl> files, Collection<Case> cases, IntConsumer progress) {
        return new MutationCheck(folder, rules, files, List.copyOf(cases)).judge(progress);
    }

    private Mutation judge(IntConsumer progress) {
        Set<String> visible = rules.rulebook().types().stream().filter(type -> !type.expectAs().isEmpty())
                .map(FindingType::name).collect(Collectors.toSet());
        List<KnownCase> known = cases.stream().map(one -> new KnownCase(one.facts(),
                findings -> !CaseTest.isMet(one, findings, rules.rulebook()))).toList();
        LogicAnswer<List<JudgedMutant>> judged = RuleFormulas.of(rules, files).then(logic -> logic.judge(logic.mutants(),
                finding -> visible.contains(Item.of(finding).type()), known, progress));
        return judged instanceof LogicAnswer.NotOffered<List<JudgedMutant>> none
                ? new Mutation(0, 0, 0, List.of(), List.of(), 0, Set.of(), none.because()) : result(judged.orElseThrow());
    }

    private Mutation result(List<JudgedMutant> judged) {
        List<JudgedMutant> survive = of(judged, MutantVerdict.Survives.class);
        List<JudgedMutant> killed = of(judged, MutantVerdict.Killed.class);
        int equivalent = of(judged, MutantVerdict.Equivalent.class).size();
        Map<List<Object>, Set<String>> killers = new LinkedHashMap<>();
        survive.stream().map(one -> (MutantVerdict.Survives) one.verdict()).forEach(one -> one.concluded().forEach(finding ->
                killers.computeIfAbsent(one.killer().facts(), facts -> new HashSet<>()).add(Item.of(finding).type())));
        List<Survivor> survivors = new ArrayList<>();
        Set<String> written = new LinkedHashSet<>();
        List<Unjudged> unjudged = new ArrayList<>();
        judged.forEach(one -> because(one.verdict()).ifPresent(because ->
                unjudged.add(new Unjudged(place(one.mutant(), "", ""), because))));
        int invalid = 0;
        try (Compiling compiling = new Compiling()) {
            for (JudgedMutant one : survive) {
                List<Object> facts = ((MutantVerdict.Survives) one.verdict()).killer().facts();
                String killer = CaseWriter.yaml(new Case("Tells apart: " + first(survive, facts), "", facts, List.of()),
                        rules.assess(facts), killers.getOrDefault(facts, Set.of()));
                written.add(killer);
                if (survivors.size() < MOST) {
                    Optional<CompiledRules> changed = compiling.rules(one.mutant());
                    changed.ifPresent(other -> confirm(one.mutant(), facts, other));
                    if (changed.isPresent()) {
                        survivors.add(new Survivor(place(one.mutant(), "no case notices this slip: ",
                                "add a case that does, such as the one below"), killer));
                    } else {
                        invalid++;
                        unjudged.add(new Unjudged(place(one.mutant(), "", ""),
                                List.of(Limitation.ofAll("the engine refuses the rules with it"))));
                    }
                }
            }
            for (int i = 0; i < Math.min(SAMPLE, killed.size()); i++) {
                JudgedMutant one = killed.get((int) ((long) i * killed.size() / SAMPLE));
                Case by = cases.get(((MutantVerdict.Killed) one.verdict()).index());
                compiling.rules(one.mutant()).ifPresent(changed -> confirm(one.mutant(), by.facts(), changed));
            }
        }
        return new Mutation(judged.size(), equivalent, killed.size(), unjudged, survivors,
                (long) survive.size() - invalid, written, List.of());
    }

    private static Optional<List<Limitation>> because(MutantVerdict verdict) {
        return verdict instanceof MutantVerdict.Refused refused ? Optional.of(refused.because())
                : verdict instanceof MutantVerdict.Undecided undecided ? Optional.of(undecided.because()) : Optional.empty();
    }

    /** The rule of the first mutant that a case kills. */
    private static String first(List<JudgedMutant> survive, List<Object> facts) {
        return survive.stream().filter(one -> ((MutantVerdict.Survives) one.verdict()).killer().facts().equals(facts))
                .findFirst().orElseThrow().mutant().rule();
    }

    private static List<JudgedMutant> of(List<JudgedMutant> judged, Class<? extends MutantVerdict> verdict) {
        return judged.stream().filter(one -> verdict.isInstance(one.verdict())).toList();
    }

    /** The engine must tell the two apart in the case, too. */
    private void confirm(Mutant mutant, List<Object> facts, CompiledRules changed) {
        if (findings(rules.assess(facts)).equals(findings(changed.assess(facts)))) {
            throw new IllegalStateException("the engine does not tell apart in " + facts + ": " + mutant);
        }
    }

    private static Set<Object> findings(DecidedCase assessment) {
        return new HashSet<>(assessment.proof().findings());
    }

    private Problem place(Mutant mutant, String message, String hint) {
        Drl file = file(mutant);
        Problem error = new Text(file.path(), 1, file.content()).error(mutant.at().start(), mutant.at().width(),
                message + says(mutant), hint);
        return new Problem(error.path(), error.position(), Problem.Severity.WARNING, error.message(), error.excerpt(),
                error.caret(), error.width(), error.hint());
    }

    private Drl file(Mutant mutant) {
        return files.stream().filter(one -> one.path().equals(mutant.file())).findFirst().orElseThrow();
    }

    private static String says(Mutant mutant) {
        String kind = mutant.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return mutant.replacement().isEmpty() ? kind : kind + ", to " + mutant.replacement().replaceAll("\\s+", " ");
    }

    /** A copy of the folder in which the rules are changed one after another. */
    private final class Compiling implements AutoCloseable {

        private final Map<String, String> texts = new LinkedHashMap<>();
        private final TemporaryFolder copy;
        private final Recompiler recompiler;
        private Path changed;

        Compiling() {
            try {
                copy = TemporaryFolder.create("mutants");
                try (Stream<Path> all = Files.list(folder)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        Files.copy(file, copy.path().resolve(file.getFileName().toString()));
                    }
                }
                files.forEach(file -> texts.put(file.path(), file.content()));
                recompiler = new Recompiler(copy.path());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        /** Empty if the engine refuses them, for example because the only rule is gone. */
        Optional<CompiledRules> rules(Mutant mutant) {
            try {
                if (changed != null) {
                    Files.copy(folder.resolve(changed.getFileName().toString()), changed,
                            StandardCopyOption.REPLACE_EXISTING);
                } else {
                    recompiler.compile();
                }
                changed = copy.path().resolve(Path.of(mutant.file()).getFileName().toString());
                Files.writeString(changed, mutant.applied(texts.get(mutant.file())), StandardCharsets.UTF_8);
                return Optional.of(recompiler.compile());
            } catch (InvalidRulesException refused) {
                return Optional.empty();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void close() {
            copy.close();
        }
    }
}
