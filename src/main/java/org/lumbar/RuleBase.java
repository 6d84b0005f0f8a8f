package org.lumbar;

import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.lumbar.api.FindingType;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.NoAnswerException;
import org.lumbar.api.QuestionType;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.api.Trail;
import org.lumbar.shell.cases.CaseFiles;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.ResultLines;

/**
 * A set of rules, ready to assess cases.
 *
 * <pre>{@code
 * RuleBase rules = RuleBase.packaged();
 * Assessment assessment = rules.assess(new PainQuality(Quality.SHARP), new InjurySign(Sign.TINGLING, YesNo.YES));
 * for (Remedy remedy : assessment.findings(Remedy.class)) {
 *     System.out.println(assessment.says(remedy));
 * }
 * }</pre>
 *
 * Immutable and safe for use by several threads; there is nothing to close. Several rule bases live side by side without
 * seeing each other. Making one is slow, assessing a case is fast: make it once and keep it.
 *
 * <p>It is serialised as what it takes to make it again: that it is {@link #packaged()}, or the files of the folder. It is read
 * by the same version of Lumbar only, and however often it is read, a process has one. A rule base that was
 * {@linkplain #load loaded} from a jar cannot be serialised.
 */
public final class RuleBase implements Serializable {

    private final transient CompiledRules compiled;
    private final transient CaseReader reader;
    private final transient Map<Trail, ResultLines> lines = new ConcurrentHashMap<>();
    private transient volatile Explainer explainer;

    private RuleBase(CompiledRules compiled) {
        this.compiled = compiled;
        this.reader = new CaseReader(compiled.rulebook());
    }

    /** {@return the rules that this jar carries, compiled when it was built} */
    public static RuleBase packaged() {
        return new RuleBase(CompiledRules.packaged());
    }

    /**
     * {@return the rules that another jar carries, compiled when it was built: a later or earlier Lumbar, or one with
     * rules of your own} Only its rules and what is said of them are used; facts and findings are those of this
     * program, so its rules must be written for them. The file is read once and may then be replaced.
     *
     * <pre>{@code
     * RuleBase next = RuleBase.load(Path.of("lumbar-1.1.0.jar"));
     * }</pre>
     *
     * @param jar the file
     * @throws InvalidRulesException if the file cannot be read or has no rules that fit
     */
    public static RuleBase load(Path jar) {
        return new RuleBase(CompiledRules.load(jar));
    }

    /**
     * {@return the rules of a folder of DRL files, compiled now} Where the folder has no {@code wording.yaml} or
     * {@code knowledge.yaml}, those of the packaged rules serve.
     *
     * <pre>{@code
     * RuleBase own = RuleBase.compile(Path.of("rules"));
     * }</pre>
     *
     * @param folder the folder; folders within it are not looked at, and later changes do not reach the rule base
     * @throws InvalidRulesException if the rules cannot be used, with every problem at its place
     * @throws MissingLibraryException without {@code drools-engine} and {@code snakeyaml-engine} on the class path
     */
    public static RuleBase compile(Path folder) {
        return new RuleBase(CompiledRules.compile(folder));
    }

    static RuleBase compile(Map<String, String> files) {
        return new RuleBase(CompiledRules.compile(files));
    }

    /**
     * {@return what the rules make of some answers; see {@link #assess(Iterable)}}
     *
     * <pre>{@code
     * rules.assess(new RepsPerSet(15), new PainQuality(Quality.DULL))
     * }</pre>
     *
     * @param facts the answers, each a record of {@code org.lumbar.facts} or a {@link org.lumbar.api.DeclaredFact}
     * @throws InvalidInputException as {@link #assess(Iterable)}
     * @throws NoAnswerException as {@link #assess(Iterable)}
     */
    public Assessment assess(Object... facts) {
        return assess(Arrays.asList(facts));
    }

    /**
     * {@return what the rules make of some answers}
     *
     * @param facts the answers, each a record of {@code org.lumbar.facts} or a {@link org.lumbar.api.DeclaredFact};
     *         what is not given is not known. Their order does not matter, nor does it matter if one is given twice.
     * @throws InvalidInputException for answers that a case file could not give either: two where one is allowed, a
     *         number out of range, a type or property that the rules do not have
     * @throws NoAnswerException if the rules keep setting each other off, or one fails; what was thrown, by a fact
     *         perhaps, is its cause
     */
    public Assessment assess(Iterable<?> facts) {
        return assessment(compiled.assess(facts));
    }

    /**
     * {@return what becomes of a case that is written in JSON, as in a case file}
     *
     * <pre>{@code
     * CaseReport report = rules.assessJson("request", body);
     * return new Response(report.assessment().isPresent() ? 200 : 400, report.json(Trail.SHORT));
     * }</pre>
     *
     * @param source where it comes from; the place of a problem begins with it
     * @param json one case
     * @throws MissingLibraryException without {@code jackson-core} on the class path
     */
    public CaseReport assessJson(String source, String json) {
        return report(reader.readJson(source, json));
    }

    /**
     * {@return what becomes of the cases of some files and folders, one after the other} A file is read as its cases are
     * asked for, so a file with a million of them needs no more memory than a file with one. What cannot be read is a
     * report with problems in its place. Close the stream where you may not reach its end.
     *
     * <pre>{@code
     * try (Stream<CaseReport> reports = rules.assessFiles(Path.of("cases.ndjson"))) {
     *     reports.forEach(report -> out.println(report.jsonLine(Trail.NONE)));
     * }
     * }</pre>
     *
     * @param paths files that end in {@code .yaml}, {@code .yml}, {@code .json} or {@code .ndjson}, and folders of them
     * @throws MissingLibraryException where a case is asked for without {@code jackson-core} or
     *         {@code snakeyaml-engine}, whichever it takes
     */
    public Stream<CaseReport> assessFiles(Path... paths) {
        CaseFiles files = new CaseFiles(reader, Stream.of(paths).map(Path::toString).toList(), InputStream.nullInputStream());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(files::close).map(this::report);
    }

    private CaseReport report(ReadResult reading) {
        return new CaseReport(this, Outcome.of(compiled, reading));
    }

    /** {@return the questions that the rules can use, in the order of a case file} */
    public List<QuestionType> questions() {
        return compiled.vocabulary().questions();
    }

    /** {@return the types of finding, what matters more first, with what is said of their codes} */
    public List<FindingType> findingTypes() {
        return compiled.vocabulary().types();
    }

    /** {@return the rules, in the order of their files} */
    public List<RuleText> rules() {
        return List.copyOf(compiled.rulebook().rules().values());
    }

    /** {@return the statements of the sources that the rules rest on, in their order} */
    public List<Statement> statements() {
        return List.copyOf(compiled.rulebook().statements().values());
    }

    /** {@return the version of the rules; empty for those of a folder} */
    public String version() {
        return compiled.rulebook().version();
    }

    /** {@return what tells these rules from all others: a digest of their texts and of what is said of them} */
    public String fingerprint() {
        return compiled.rulebook().fingerprint();
    }

    /**
     * {@return what is true of every possible case, as these rules decide it; keep it, as it takes a moment to make}
     *
     * <pre>{@code
     * RuleBase.packaged().logic().guarantees(Path.of("rules"));
     * }</pre>
     *
     * @throws MissingLibraryException without {@code logicng} on the class path
     */
    public Logic logic() {
        return new Logic(this);
    }

    Assessment assessment(DecidedCase decided) {
        return new Assessment(this, new Outcome.Assessed("", "", decided));
    }

    ResultLines lines(Trail trail) {
        return lines.computeIfAbsent(trail, each -> new ResultLines(compiled.rulebook(), each));
    }

    private Object writeReplace() throws NotSerializableException {
        return SerializedRules.of(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a rule base is serialised as what it takes to make it again");
    }

    CompiledRules compiled() {
        return compiled;
    }

    /** Explaining needs the texts of the rules, which most cases never ask for. */
    Explainer explainer() {
        Explainer known = explainer;
        if (known == null) {
            known = new Explainer(compiled);
            explainer = known;
        }
        return known;
    }
}
