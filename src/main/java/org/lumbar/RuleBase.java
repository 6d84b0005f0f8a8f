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
 * Immutable and safe for use by several threads; there is nothing to close. Rule bases do not affect one another.
 * Creating one is slow and assessing a case is fast, so create it once and keep it.
 *
 * <p>Its serialized form is what is needed to create it again: the fingerprint of the packaged rules, or the files of the
 * folder. Only the same version of Lumbar can read it, and a process creates it once, however often it is read. A rule base
 * that was {@linkplain #load loaded} from a jar cannot be serialized.
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

    /** {@return the rules in this jar, compiled when it was built} */
    public static RuleBase packaged() {
        return new RuleBase(CompiledRules.packaged());
    }

    /**
     * {@return the rules in another jar, compiled when it was built: a later or earlier Lumbar, or one with rules of your
     * own} Only its rules and their texts are used; facts and findings are those of this program, so the rules must be
     * written for them. The file is read once and may then be replaced.
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
     * {@return the rules in a folder of DRL files, compiled now} If the folder has no {@code wording.yaml} or
     * {@code knowledge.yaml}, those of the packaged rules are used.
     *
     * <pre>{@code
     * RuleBase own = RuleBase.compile(Path.of("rules"));
     * }</pre>
     *
     * @param folder the folder; subfolders are ignored, and later changes do not affect the rule base
     * @throws InvalidRulesException if the rules cannot be used, with every problem and its place
     * @throws MissingLibraryException without {@code drools-engine} and {@code snakeyaml-engine} on the class path
     */
    public static RuleBase compile(Path folder) {
        return new RuleBase(CompiledRules.compile(folder));
    }

    static RuleBase compile(Map<String, String> files) {
        return new RuleBase(CompiledRules.compile(files));
    }

    /**
     * {@return what the rules conclude from some answers; see {@link #assess(Iterable)}}
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
     * {@return what the rules conclude from some answers}
     *
     * @param facts the answers, each a record of {@code org.lumbar.facts} or a {@link org.lumbar.api.DeclaredFact};
     *         anything left out is unknown. Order and duplicates do not matter.
     * @throws InvalidInputException for answers that a case file could not give either: two if one is allowed, a
     *         number out of range, a type or property that the rules do not have
     * @throws NoAnswerException if the rules do not terminate, or one fails; its cause is what the rule or a fact threw
     */
    public Assessment assess(Iterable<?> facts) {
        return assessment(compiled.assess(facts));
    }

    /**
     * {@return the findings of {@link #assess(Iterable)}, most important first, without the proof} Faster, and lighter on
     * memory, when the findings of many cases are all you need.
     *
     * <pre>{@code
     * List<Object> findings = rules.conclude(List.of(new RepsPerSet(15), new PainQuality(Quality.DULL)));
     * }</pre>
     *
     * @param facts as for {@link #assess(Iterable)}
     * @throws InvalidInputException as {@link #assess(Iterable)}
     * @throws NoAnswerException as {@link #assess(Iterable)}
     */
    public List<Object> conclude(Iterable<?> facts) {
        return compiled.conclude(facts);
    }

    /**
     * {@return the outcome for one case in JSON, as in a case file}
     *
     * <pre>{@code
     * CaseReport report = rules.assessJson("request", body);
     * return new Response(report.assessment().isPresent() ? 200 : 400, report.json(Trail.SHORT));
     * }</pre>
     *
     * @param source a name for its origin; the place of each problem begins with it
     * @param json one case
     * @throws MissingLibraryException without {@code jackson-core} on the class path
     */
    public CaseReport assessJson(String source, String json) {
        return report(reader.readJson(source, json));
    }

    /**
     * {@return the outcome for each case in some files and folders, in order} A file is read as the stream is consumed, so
     * a million cases need no more memory than one. What cannot be read becomes a report with problems. Close the stream
     * if you may not reach its end.
     *
     * <pre>{@code
     * try (Stream<CaseReport> reports = rules.assessFiles(Path.of("cases.ndjson"))) {
     *     reports.forEach(report -> out.println(report.jsonLine(Trail.NONE)));
     * }
     * }</pre>
     *
     * @param paths files that end in {@code .yaml}, {@code .yml}, {@code .json} or {@code .ndjson}, and folders of them
     * @throws MissingLibraryException while the stream is consumed, if a file needs {@code jackson-core} or
     *         {@code snakeyaml-engine} and it is not on the class path
     */
    public Stream<CaseReport> assessFiles(Path... paths) {
        CaseFiles files = new CaseFiles(reader, Stream.of(paths).map(Path::toString).toList(), InputStream.nullInputStream());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(files::close).map(this::report);
    }

    private CaseReport report(ReadResult reading) {
        return new CaseReport(this, Outcome.of(compiled, reading));
    }

    /** {@return the questions that the rules use, in the order of a case file} */
    public List<QuestionType> questions() {
        return compiled.vocabulary().questions();
    }

    /** {@return the types of finding, most important first, with the sentences for their codes} */
    public List<FindingType> findingTypes() {
        return compiled.vocabulary().types();
    }

    /** {@return the rules, in the order of their files} */
    public List<RuleText> rules() {
        return List.copyOf(compiled.rulebook().rules().values());
    }

    /** {@return the statements of the sources that the rules rest on, in the order of {@code knowledge.yaml}} */
    public List<Statement> statements() {
        return List.copyOf(compiled.rulebook().statements().values());
    }

    /** {@return the version of the rules; empty for rules from a folder} */
    public String version() {
        return compiled.rulebook().version();
    }

    /** {@return a digest of the rules and their texts; other rules have another} */
    public String fingerprint() {
        return compiled.rulebook().fingerprint();
    }

    /**
     * {@return what is true of every possible case, as these rules decide it; creating it is slow, so keep it}
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
        throw new InvalidObjectException("a rule base can be read only from its serialized form");
    }

    CompiledRules compiled() {
        return compiled;
    }

    /** Created on first use, as most callers never ask for an explanation. */
    Explainer explainer() {
        Explainer known = explainer;
        if (known == null) {
            known = new Explainer(compiled);
            explainer = known;
        }
        return known;
    }
}
