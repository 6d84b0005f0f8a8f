package org.lumbar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.lumbar.api.InvalidInputException;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.claims.RuleFormulas;
import org.lumbar.shell.interview.Interviewer;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.interview.Turn;
import org.lumbar.shell.page.QuestionWords;
import org.lumbar.shell.vocabulary.AnswerCheck;
import org.lumbar.shell.vocabulary.Inquiry;

/**
 * Decides which question to ask next, for a form of your own. It is stateless: pass in the answers so far, and it returns
 * the next questions, or the assessment once no further question can matter.
 *
 * <pre>{@code
 * Interview interview = new Interview(RuleBase.packaged());
 * Map<String, List<String>> answers = new LinkedHashMap<>();
 * while (interview.next(answers) instanceof Interview.Ask ask) {
 *     ask.questions().forEach(question -> answers.put(question.type().key(), form.answer(question)));
 * }
 * }</pre>
 *
 * Safe for use by several threads. Creating one is slow and calling it is fast, so create it once and keep it.
 */
public final class Interview {

    /** The answer "I don't know"; the question is not asked again. */
    public static final String UNKNOWN = CaseAnswers.UNKNOWN;

    private final RuleBase rules;
    private final Interviewer interviewer;
    private final QuestionWords words;
    private final Inquiry inquiry;

    /** What comes next. */
    public sealed interface Next {
    }

    /**
     * Questions to ask, together or one after the other.
     *
     * @param questions the questions, usually one
     */
    public record Ask(List<Question> questions) implements Next {
        public Ask {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question to ask.
     *
     * @param type its wording and the answers it takes; an answer that belongs to another question begins with that
     *         question's key
     * @param because why the rules ask it, as a sentence; may be empty
     * @param witness what its answer can still change, as sentences; empty only if that cannot be proved
     */
    public record Question(QuestionType type, String because, List<String> witness) {
        public Question {
            witness = List.copyOf(witness);
        }
    }

    /**
     * No further question is needed.
     *
     * @param assessment what the rules conclude from the answers
     * @param proved whether it is proved that no further answer can change the main conclusion
     * @param more the most times that {@link #further} would ask
     */
    public record Settled(Assessment assessment, boolean proved, int more) implements Next {
    }

    /** @param rules the rules that ask */
    public Interview(RuleBase rules) {
        this.rules = rules;
        this.interviewer = new Interviewer(rules.compiled(), RuleFormulas.of(rules.compiled()));
        this.words = new QuestionWords(rules.compiled().rulebook());
        this.inquiry = rules.compiled().vocabulary().layout().inquiry();
    }

    /**
     * {@return what to ask until the main conclusion is settled}
     *
     * @param answers the key of each question that was answered, with its answers as in a case file or as offered, or
     *         {@link #UNKNOWN}
     * @throws InvalidInputException for an unknown key, or an answer that the question does not take
     * @throws org.lumbar.api.NoAnswerException as {@link RuleBase#assess(Iterable)}
     */
    public Next next(Map<String, List<String>> answers) {
        return next(answers, Stage.WHAT);
    }

    /**
     * {@return what to ask once the main conclusion is settled: questions that can add detail but cannot change it}
     *
     * @param answers as for {@link #next}
     * @throws InvalidInputException as {@link #next}
     * @throws org.lumbar.api.NoAnswerException as {@link #next}
     */
    public Next further(Map<String, List<String>> answers) {
        return next(answers, Stage.MORE);
    }

    private Next next(Map<String, List<String>> answers, Stage stage) {
        CaseAnswers taken = CaseAnswers.none();
        for (Map.Entry<String, List<String>> entry : answers.entrySet()) {
            require(entry.getKey(), entry.getValue());
            taken = taken.answered(entry.getKey(), entry.getValue(), inquiry);
        }
        Turn turn = interviewer.next(taken, stage);
        if (turn instanceof Turn.Ask ask) {
            return new Ask(ask.questions().stream().map(this::question).toList());
        }
        Turn.Settled settled = (Turn.Settled) turn;
        return new Settled(rules.assessment(settled.assessment()), settled.unproved().isEmpty(), settled.more());
    }

    private Question question(Asked asked) {
        return new Question(words.question(asked), words.reason(asked), words.changes(asked));
    }

    private void require(String key, List<String> answer) {
        if (key == null || answer == null || answer.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException(List.of(AnswerCheck.useless("null")));
        }
        boolean offered = answer.size() == 1 && inquiry.borrowed(key).stream()
                .anyMatch(borrowed -> borrowed.value().equals(answer.get(0)));
        Optional<QuestionType> question = rules.compiled().vocabulary().question(key);
        if (question.isEmpty() || !offered && !CaseAnswers.isAnswer(question.get(), answer)) {
            throw new InvalidInputException(CaseAnswers.problems(key, answer, rules.compiled().rulebook()));
        }
    }
}
