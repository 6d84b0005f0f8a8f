package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ListAssert;
import org.lumbar.Assessment;
import org.lumbar.RuleBase;
import org.lumbar.api.Trail;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.Style;
import org.lumbar.shell.report.TextReport;
import org.lumbar.shell.text.Document;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Text;

/** The conclusions and sentences for a case written in a test. */
final class Reading {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final CaseReader READER = new CaseReader(RULES.rulebook());
    static final String NO_SIGN =
            "symptoms: {reduced-range-of-motion: no, tingling: no, altered-function: no, discoloration: no}\n";
    static final String IN_ORDER = "training: {adaptation: adapted, reps-per-set: 5, eccentric: normal, rest-days: 2, "
            + "protein: sufficient, sustained-high-intensity: no, recent-meet: no}\nform: {rounded-back: no, "
            + "collapsed-chest: no, bar-too-far: no, hyperextended-lockout: no, other-fault: no}\n";

    private Reading() {
    }

    static ListAssert<String> concluded(String yaml) {
        return assertThat(conclusions(yaml)).as(yaml);
    }

    static AbstractStringAssert<?> said(String yaml) {
        return assertThat(assess(yaml).json(Trail.FULL)).as(yaml);
    }

    /** The short text of the answer, in one line. */
    static AbstractStringAssert<?> reads(String yaml) {
        return assertThat(text(RULES.assess(read(yaml).facts())).replaceAll("\\s+", " ")).as(yaml);
    }

    static String text(DecidedCase assessment) {
        return text(assessment, Trail.SHORT);
    }

    static String text(DecidedCase assessment, Trail trail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TextReport report = new TextReport(new PrintStream(out, true, StandardCharsets.UTF_8), new Style(80, false, trail))) {
            report.add(new Outcome.Assessed("Someone", "case", assessment));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<String> conclusions(String yaml) {
        return assess(yaml).findings().stream().map(Reading::words).toList();
    }

    static Assessment assess(String yaml) {
        return RuleBase.packaged().assess(read(yaml).facts());
    }

    private static Case read(String yaml) {
        return (Case) READER.read(new Document.Readable("case", Notation.YAML, new Text("case", 1, yaml)));
    }

    /** A finding as its type and what it holds, such as {@code Remedy ICE NOW ADVISED}. */
    private static String words(Object finding) {
        return Stream.concat(Stream.of(finding.getClass().getSimpleName()), Arrays.stream(finding.getClass()
                .getRecordComponents()).map(part -> value(finding, part.getAccessor()))).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String value(Object finding, Method accessor) {
        try {
            return String.valueOf(accessor.invoke(finding));
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
