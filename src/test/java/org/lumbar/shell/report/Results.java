package org.lumbar.shell.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.lumbar.api.FindingType;
import org.lumbar.api.Proof;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.api.Step;
import org.lumbar.facts.Eccentric;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.Sign;
import org.lumbar.facts.Tempo;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Cause;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.Firmness;
import org.lumbar.findings.Purpose;
import org.lumbar.findings.Question;
import org.lumbar.findings.Remedy;
import org.lumbar.findings.Soreness;
import org.lumbar.findings.Unaccustomed;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** Results made by hand, so that reports are tested apart from rules. */
final class Results {

    static final Soreness SORENESS = new Soreness(Certainty.LIKELY);
    static final Diagnosis DIAGNOSIS = new Diagnosis("MUSCLE_SORENESS", Certainty.LIKELY);
    static final Unaccustomed UNACCUSTOMED = new Unaccustomed();
    static final Cause REPETITIONS = new Cause("HIGH_REPETITION_VOLUME");
    static final Remedy STRETCH = new Remedy("STRETCH", Purpose.EASE, Firmness.OFFERED);

    private Results() {
    }

    static Rulebook rulebook() {
        return rulebook(Layout.PLAIN);
    }

    static Rulebook rulebook(Layout layout) {
        Map<String, Statement> statements = Map.of(
                "K1", new Statement("K1", "Opening, paragraph 2", "Some soreness is part of training.", List.of(), ""),
                "K44", new Statement("K44", "1. High Repetition Volume, paragraph 2", "Many repetitions add up.", List.of(), ""));
        List<FindingType> types = List.of(
                type("Diagnosis", "What it is", "MUSCLE_SORENESS/LIKELY", "This is ordinary soreness."),
                type("Remedy", "What to do", "STRETCH", "Stretch gently."),
                type("Cause", "What contributed", "HIGH_REPETITION_VOLUME", "Many repetitions in a set."),
                type("Question", "What to answer next", "symptoms.tingling", "Do you feel any tingling?"),
                type("Contradiction", "What does not fit", "pain.quality", "It cannot be both."),
                type("Soreness", "", "Soreness", "It is plain soreness."));
        List<DeclaredType> declared = List.of(new DeclaredType("NightPain", Map.of("level", "int")));
        return new Rulebook("1.0.0", "abc123", Map.of(), new Vocabulary(Domain.own(), declared,
                Wording.of(layout, List.of(), types, Map.of(), Map.of()), statements, List.of()));
    }

    /** Soreness, its cause and a remedy, from three answers. */
    static DecidedCase soreness() {
        List<Step> steps = List.of(
                step("It is sore where nothing points to an injury", 3, List.of("K1"), "", Map.of(),
                        List.of(new InjurySign(Sign.TINGLING, YesNo.NO)), List.of(), SORENESS),
                step("Plain soreness is named", 9, List.of("K1"), "All signs are answered no.", Map.of(),
                        List.of(SORENESS), List.of("no injury is suspected"), DIAGNOSIS),
                step("Many repetitions add to the soreness", 12, List.of("K44"),
                        "Sets of {count} repetitions, lowered {tempo}, keep the back under tension.",
                        Map.of("count", 15, "tempo", Tempo.EXTENDED),
                        List.of(SORENESS, new RepsPerSet(15), new Eccentric(Tempo.EXTENDED)), List.of(), REPETITIONS),
                step("A sore back may be stretched", 20, List.of(), "It eases the tension.", Map.of(),
                        List.of(DIAGNOSIS), List.of(), STRETCH));
        return new DecidedCase(rulebook(), new Proof(Set.of(), List.of(DIAGNOSIS, STRETCH, REPETITIONS, SORENESS), steps));
    }

    /** Nothing but findings, without a step that supports them. */
    static DecidedCase unsupported(Object... findings) {
        return new DecidedCase(rulebook(), new Proof(Set.of(), List.of(findings), List.of()));
    }

    static Object[] questions(int count) {
        List<Object> questions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            questions.add(new Question("key." + i));
        }
        return questions.toArray();
    }

    static Step step(String rule, int line, List<String> sources, String because, Map<String, Object> bindings,
            List<Object> given, List<String> absent, Object concluded) {
        return new Step(new RuleText(rule, "causes.drl", line, sources, because, absent), bindings, given,
                List.of(concluded));
    }

    static Outcome.Assessed outcome(DecidedCase assessment) {
        return new Outcome.Assessed("Sets of fifteen", "examples/fifteen.yaml", assessment);
    }

    /** What a report writes of outcomes. */
    static String written(Function<PrintStream, Report> kind, Outcome... outcomes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (Report report = kind.apply(out)) {
            List.of(outcomes).forEach(report::add);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static FindingType type(String name, String heading, String code, String sentence) {
        return new FindingType(name, heading, "", new LinkedHashMap<>(Map.of(code, sentence)), List.of());
    }
}
