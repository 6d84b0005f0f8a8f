package org.lumbar.shell.engine;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.drools.model.Model;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.NoAnswerException;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.ClassLoaders;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * A set of rules, ready to assess cases.
 *
 * <pre>{@code
 * CompiledRules rules = CompiledRules.packaged();
 * DecidedCase decided = rules.assess(new LeafColour(Colour.YELLOW), new WaterDays(3));
 * List<Diagnosis> diagnoses = decided.findings(Diagnosis.class);
 * }</pre>
 *
 * Immutable and safe for use by several threads; there is nothing to close. Creating one is slow, assessing a case is
 * fast: create it once and keep it.
 */
public final class CompiledRules {

    private final RuleModels models;
    private final Supplier<Map<String, String>> texts;
    private final Map<String, String> files;
    private final CompletableFuture<Engine> engine;
    private final Rulebook rulebook;
    private final Ranks ranks;

    CompiledRules(RuleModels models, RuleFolder files, Rulebook rulebook) {
        this(models, files::rules, files.texts(), rulebook);
    }

    CompiledRules(RuleModels models, RuleFolder files, Rulebook rulebook, Executor builder) {
        this(models, files::rules, files.texts(), rulebook,
                CompletableFuture.supplyAsync(() -> Engine.of(models, models.load(), rulebook), builder));
    }

    CompiledRules(RuleModels models, Supplier<Map<String, String>> texts, Rulebook rulebook) {
        this(models, texts, Map.of(), rulebook);
    }

    private CompiledRules(RuleModels models, Supplier<Map<String, String>> texts, Map<String, String> files, Rulebook rulebook) {
        this(models, texts, files, rulebook, CompletableFuture.completedFuture(Engine.of(models, models.load(), rulebook)));
    }

    private CompiledRules(RuleModels models, Supplier<Map<String, String>> texts, Map<String, String> files, Rulebook rulebook,
            CompletableFuture<Engine> engine) {
        this.files = files;
        this.models = models;
        this.texts = texts;
        this.rulebook = rulebook;
        this.engine = engine;
        this.ranks = new Ranks(rulebook);
    }

    /** Everything needed to run the rules. */
    private record Engine(KieBase kieBase, DeclaredTypes declaredTypes, KnownFacts knownFacts, Firing firing,
            Sessions sessions) {
        static Engine of(RuleModels models, List<Model> loaded, Rulebook rulebook) {
            return ClassLoaders.withServices(() -> build(models, loaded, rulebook));
        }

        private static Engine build(RuleModels models, List<Model> loaded, Rulebook rulebook) {
            KieBase kieBase = models.kieBase(loaded, rulebook.rules().keySet());
            return new Engine(kieBase, new DeclaredTypes(kieBase, rulebook.declared()),
                    new KnownFacts(kieBase, rulebook.vocabulary()), new Firing(kieBase, rulebook.vocabulary()),
                    new Sessions(kieBase, rulebook.rules().size()));
        }
    }

    /** {@return the rules in this jar, compiled when it was built} */
    public static CompiledRules packaged() {
        return of(PackagedRules.own());
    }

    /** {@return the packaged rules immediately, while an executor builds their network} The first case waits for the network. */
    public static CompiledRules packaged(Executor builder) {
        PackagedRules rules = PackagedRules.own();
        RuleModels models = rules.models();
        CompletableFuture<List<Model>> loaded = CompletableFuture.supplyAsync(models::load, builder);
        Rulebook rulebook = rules.rulebook();
        return new CompiledRules(models, () -> rules.texts(rulebook), Map.of(), rulebook,
                loaded.thenApplyAsync(all -> Engine.of(models, all, rulebook), builder));
    }

    /** {@return the texts and vocabulary of the packaged rules, without loading the engine} */
    public static Rulebook packagedRulebook() {
        return PackagedRules.own().rulebook();
    }

    /** {@return the version of the engine; empty if its jar does not say} */
    public static Optional<String> engineVersion() {
        return Optional.ofNullable(KieBase.class.getPackage().getImplementationVersion());
    }

    /**
     * {@return the rules in another jar, compiled when it was built} Only its rules and their texts are used; the types of
     * facts and findings are those of this program. The file is read once and may then be replaced.
     *
     * @throws InvalidRulesException if the file cannot be read or has no rules that fit
     */
    public static CompiledRules load(Path jar) {
        try {
            return of(new PackagedRules(RuleJar.read(jar)));
        } catch (IllegalStateException | UncheckedIOException | LinkageError unfit) {
            throw new InvalidRulesException(List.of(Problem.ofFile(jar.toString(),
                    "the rules do not fit this program: " + unfit.getMessage(), "build them with this version of Lumbar")));
        }
    }

    /**
     * Compiles the DRL files in a folder. If the folder has no {@code wording.yaml} or {@code knowledge.yaml}, those of the
     * packaged rules are used.
     *
     * @throws InvalidRulesException if the rules cannot be used
     * @throws MissingLibraryException without {@code drools-engine} and {@code snakeyaml-engine} on the class path
     */
    public static CompiledRules compile(Path folder) {
        Library.require("to compile rules", Library.RULE_COMPILER, Library.YAML);
        return compile(RuleFolder.read(folder));
    }

    /**
     * {@return the rules of a folder that was read elsewhere, such as on another machine}
     *
     * @param files what {@link #files()} returned there
     */
    public static CompiledRules compile(Map<String, String> files) {
        Library.require("to compile rules", Library.RULE_COMPILER, Library.YAML);
        return compile(RuleFolder.of(files));
    }

    private static CompiledRules compile(RuleFolder files) {
        CheckedRules rules = CheckedRules.of(files);
        Rulebook rulebook = RulebookReader.read(files, rules);
        return new CompiledRules(RuleCompiler.compile(rules), files, rulebook);
    }

    private static CompiledRules of(PackagedRules rules) {
        Rulebook rulebook = rules.rulebook();
        return new CompiledRules(rules.models(), () -> rules.texts(rulebook), rulebook);
    }

    /** {@return the texts of the rule files, by name; those in a jar are read on each call} */
    public Map<String, String> texts() {
        return texts.get();
    }

    /** {@return all files needed to compile the rules again, by name; none if they come compiled from a jar} */
    public Map<String, String> files() {
        return files;
    }

    /** {@return the loader of the types that the rules use} */
    public ClassLoader typeLoader() {
        return models.loader();
    }

    private Engine engine() {
        try {
            return engine.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        }
    }

    KieBase kieBase() {
        return engine().kieBase();
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public Vocabulary vocabulary() {
        return rulebook.vocabulary();
    }

    /** {@return what the rules conclude from one case; see {@link #assess(Iterable)}} */
    public DecidedCase assess(Object... facts) {
        return assess(Arrays.asList(facts));
    }

    /**
     * {@return what the rules conclude from one case}
     *
     * @param facts a {@code Case}, or a collection of answers; anything left out is unknown. Order and duplicates do not
     *         matter.
     * @throws IllegalArgumentException for an object that is neither an answer nor another record that a rule matches,
     *         and for a declared fact whose type or properties these rules do not have
     * @throws NoAnswerException if the rules do not terminate, or one fails; its cause is what the rule or a fact threw
     */
    public DecidedCase assess(Iterable<?> facts) {
        return decided(facts, (session, objects) -> new DecidedCase(rulebook,
                ProofReader.read(session, objects, ranks, engine().declaredTypes())));
    }

    /**
     * {@return the findings of {@link #assess(Iterable)} in the same order, without their proof} Throws the same exceptions.
     */
    public List<Object> conclude(Iterable<?> facts) {
        return decided(facts, (session, objects) -> Optional.of(objects)
                .filter(given -> given.stream().allMatch(this::isReadable))
                .flatMap(given -> FindingReader.read(session, ranks, engine().declaredTypes()))
                .orElseGet(() -> ProofReader.read(session, objects, ranks, engine().declaredTypes()).findings()));
    }

    /** Whether its values can be read safely; those of an embedding program's own record may throw, and only the proof reads them all. */
    private boolean isReadable(Object given) {
        return vocabulary().keyOf(given).isPresent() || engine().declaredTypes().include(given);
    }

    private <T> T decided(Iterable<?> facts, BiFunction<KieSession, List<Object>, T> reader) {
        Set<Object> distinct = new LinkedHashSet<>();
        facts.forEach(distinct::add);
        Engine engine = engine();
        engine.knownFacts().require(distinct);
        List<Object> objects = distinct.stream().map(engine.declaredTypes()::toEngine).toList();
        return ClassLoaders.withServices(() -> fired(engine, objects, reader));
    }

    private static <T> T fired(Engine engine, List<Object> objects, BiFunction<KieSession, List<Object>, T> reader) {
        KieSession session = engine.sessions().take();
        boolean done = false;
        try {
            objects.forEach(session::insert);
            engine.firing().fireUntilQuiescent(session);
            T read = reader.apply(session, objects);
            done = true;
            return read;
        } finally {
            if (done) {
                engine.sessions().giveBack(session);
            } else {
                session.dispose();
            }
        }
    }
}
