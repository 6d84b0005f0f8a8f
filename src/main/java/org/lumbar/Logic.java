package org.lumbar;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Goal;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.Problem;
import org.lumbar.shell.claims.ChangeFinder;
import org.lumbar.shell.claims.ConfirmedLogic;
import org.lumbar.shell.claims.GuaranteeCheck;
import org.lumbar.shell.claims.GuaranteeResult;
import org.lumbar.shell.claims.OpenQuestions;
import org.lumbar.shell.claims.RuleBaseDiff;
import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.CaseAnswer;
import org.lumbar.shell.logic.DecisionTree;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.SmallestChanges.CaseChange;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.vocabulary.AnswerCheck;
import org.lumbar.shell.vocabulary.GoalCheck;

/**
 * What is true of every possible case, proved from the rules.
 *
 * <pre>{@code
 * Logic logic = RuleBase.packaged().logic();
 * Goal injury = Goal.of("Diagnosis", "SUSPECTED_INJURY");
 * List<Object> facts = List.of(new PainQuality(Quality.SHARP), new InjurySign(Sign.TINGLING, YesNo.YES), new RepsPerSet(15));
 *
 * logic.sufficientReason(facts, injury).orElseThrow();     // the fewest of these answers from which it follows
 * logic.whatCanStillChange(facts).orElseThrow();           // each open question, with what its answer can change
 * logic.smallestChanges(facts, Goal.of("Remedy", "STRETCH")).orElseThrow();     // which other answers would lead to it
 * logic.difference(RuleBase.compile(Path.of("rules"))).orElseThrow().same();      // whether both decide every case alike
 * }</pre>
 *
 * Every case in a result has been assessed by the rules. Where rules go beyond what formulas can express, the result is
 * {@link NotOffered} with the place in the rules, never a guess. Immutable and safe for use by several threads. Creating one
 * is slow and asking it is fast, so create it once and keep it.
 */
public final class Logic {

    private final RuleBase rules;
    private final LogicAnswer<ConfirmedLogic> logic;
    private final LogicAnswer<OpenQuestions> open;
    private final ChangeFinder changes;

    Logic(RuleBase rules) {
        Library.require("to say what holds for every case", Library.SOLVER);
        this.rules = rules;
        this.logic = ConfirmedLogic.of(rules.compiled());
        this.open = logic.then(ConfirmedLogic::open);
        this.changes = new ChangeFinder(rules.compiled());
    }

    /**
     * What was proved, or why nothing was.
     *
     * @param <T> what was asked for
     */
    public sealed interface Answer<T> {

        /**
         * {@return what was proved}
         *
         * @throws UnsupportedOperationException if nothing was
         */
        default T orElseThrow() {
            if (this instanceof Proved<T> proved) {
                return proved.value();
            }
            throw new UnsupportedOperationException("not offered, because " + String.join("; ",
                    ((NotOffered<T>) this).because().stream().map(Problem::message).toList()));
        }
    }

    /**
     * What was proved.
     *
     * @param <T> what was asked for
     * @param value what was proved
     */
    public record Proved<T>(T value) implements Answer<T> {
    }

    /**
     * Nothing was proved, as the rules go beyond what formulas can express.
     *
     * @param <T> what was asked for
     * @param because the places in the rules that formulas cannot express
     */
    public record NotOffered<T>(List<Problem> because) implements Answer<T> {
        public NotOffered {
            because = List.copyOf(because);
        }
    }

    /**
     * One of the guarantees of a folder.
     *
     * @param says the guarantee in words
     * @param because the ids of the statements it rests on
     * @param holds whether it is true of every possible case; empty if neither was proved
     * @param broken what breaks it, with the smallest case that does, as a case file; empty if nothing does
     */
    public record Guarantee(String says, List<String> because, Optional<Boolean> holds, String broken) {
        public Guarantee {
            because = List.copyOf(because);
        }
    }

    /**
     * The answers from which a conclusion follows.
     *
     * @param facts the fewest answers from which it follows, whatever the other answers
     * @param unanswered the keys of questions that must also stay unanswered
     */
    public record Reason(List<Object> facts, List<String> unanswered) {
        public Reason {
            facts = List.copyOf(facts);
            unanswered = List.copyOf(unanswered);
        }
    }

    /**
     * A change of answers that leads to a conclusion.
     *
     * @param answers the key of each question whose answer changes, with its new answers
     * @param facts all answers of the changed case
     * @param observed whether it changes an answer that is observed rather than chosen
     */
    public record Change(Map<String, List<Object>> answers, List<Object> facts, boolean observed) {
        public Change {
            answers = Map.copyOf(answers);
            facts = List.copyOf(facts);
        }
    }

    /**
     * What a conclusion requires of one question.
     *
     * @param key the key of the question
     * @param word if the question takes several answers, the one that must be given (yes) or not (no); otherwise empty
     * @param answers the answers that meet it, numbers as a range such as {@code 2..7}; any one of them is enough
     * @param unanswered whether it is also met if the question is unanswered
     */
    public record Condition(String key, Optional<String> word, List<String> answers, boolean unanswered) {
        public Condition {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What two rule bases decide differently.
     *
     * @param vocabulary the questions and conclusions that are new ({@code +}) or gone ({@code -})
     * @param changed the conclusions that some case decides differently
     * @param undecided what could not be compared, and why
     * @param same whether it is proved that every possible case is decided alike
     */
    public record Difference(List<String> vocabulary, List<Changed> changed, List<Problem> undecided, boolean same) {
        public Difference {
            vocabulary = List.copyOf(vocabulary);
            changed = List.copyOf(changed);
            undecided = List.copyOf(undecided);
        }
    }

    /**
     * A conclusion that some case decides differently.
     *
     * @param conclusion its type and code
     * @param gained the smallest case for which only the later rules conclude it: lines of a case file, then why not and why;
     *         empty if there is none
     * @param lost the smallest case for which only the earlier rules conclude it: lines of a case file, then why and why not;
     *         empty if there is none
     */
    public record Changed(String conclusion, List<String> gained, List<String> lost) {
        public Changed {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /**
     * {@return the guarantees of a folder, each with whether it is true of every possible case}
     *
     * @param folder the folder with {@code guarantees.yaml}; without that file, there are none
     * @throws InvalidInputException for a file that cannot be read
     * @throws MissingLibraryException without {@code snakeyaml-engine} on the class path
     */
    public List<Guarantee> guarantees(Path folder) {
        return GuaranteeCheck.of(folder, rules.compiled()).stream().map(Logic::guarantee).toList();
    }

    private static Guarantee guarantee(GuaranteeResult result) {
        return new Guarantee(result.guarantee().says(), result.guarantee().because(), result.holds(),
                result.outcome() == GuaranteeResult.Outcome.BROKEN ? result.says() : "");
    }

    /**
     * {@return the fewest answers of a case from which a conclusion follows; empty if the case does not have it}
     *
     * @param facts the answers of the case
     * @param goal the conclusion
     * @throws InvalidInputException as {@link RuleBase#assess(Iterable)} and {@link Assessment#whyNot(Goal)}
     */
    public Answer<Optional<Reason>> sufficientReason(List<?> facts, Goal goal) {
        require(facts);
        require(goal);
        return answer(logic.then(one -> one.sufficientReason(facts, goal)).map(found -> found.map(reason ->
                new Reason(reason.answers().stream().map(CaseAnswer::fact).toList(), reason.unanswered()))));
    }

    /**
     * {@return the key of each open question of a case, with the types of conclusion that its answer can still change; an empty
     * list if it is proved that it can change nothing that matters}
     *
     * @param facts the answers so far
     * @throws InvalidInputException as {@link RuleBase#assess(Iterable)}
     */
    public Answer<Map<String, List<String>>> whatCanStillChange(List<?> facts) {
        require(facts);
        return answer(open.map(one -> {
            Map<String, List<String>> changes = new LinkedHashMap<>();
            one.of(facts).forEach(question -> changes.put(question.about(),
                    question.changes().stream().map(OpenQuestions.Aim::name).toList()));
            return changes;
        }));
    }

    /**
     * {@return all smallest changes to a case that lead to a conclusion} No answer is removed, and an observed answer is
     * changed only if nothing else helps.
     *
     * @param facts the answers of the case
     * @param goal the conclusion
     * @throws InvalidInputException as {@link RuleBase#assess(Iterable)} and {@link Assessment#whyNot(Goal)}
     */
    public Answer<List<Change>> smallestChanges(List<?> facts, Goal goal) {
        require(facts);
        require(goal);
        return answer(changes.find(List.copyOf(facts), new Proposition.Concluded(goal)).map(found ->
                Stream.concat(found.smallest().stream(), found.chosen().stream()).distinct().map(Logic::change).toList()));
    }

    private static Change change(CaseChange found) {
        return new Change(found.changes().stream().collect(Collectors.toMap(AnswerChange::key, AnswerChange::to)),
                found.after().facts(), found.changes().stream().anyMatch(AnswerChange::observed));
    }

    /**
     * {@return exactly when something is concluded: in each of these ways, and in no other}
     *
     * @param goal the conclusion
     * @throws InvalidInputException as {@link Assessment#whyNot(Goal)}
     */
    public Answer<List<List<Condition>>> exactlyWhen(Goal goal) {
        require(goal);
        return answer(logic.then(one -> one.ways(new Proposition.Concluded(goal)))
                .map(ways -> ways.stream().map(way -> way.stream().map(Logic::condition).toList()).toList()));
    }

    private void require(List<?> facts) {
        new AnswerCheck(rules.compiled().vocabulary()).require(facts);
    }

    private void require(Goal goal) {
        new GoalCheck(rules.compiled().vocabulary()).require(goal);
    }

    private static Condition condition(DecisionTree.Cell cell) {
        return new Condition(cell.question().key(), cell.question().word(), cell.branch().answers(), cell.branch().unanswered());
    }

    /**
     * {@return what other rules decide differently, with the smallest case for each conclusion}
     *
     * @param later the rules to compare with these
     */
    public Answer<Difference> difference(RuleBase later) {
        RuleBaseDiff found = RuleBaseDiff.between(rules.compiled(), later.compiled());
        return new Proved<>(new Difference(Stream.concat(found.questions().stream(), found.codes().stream()).toList(),
                found.differences().stream().map(one -> new Changed(one.conclusion(), lines(one.gained()), lines(one.lost()))).toList(),
                found.undecided(), found.isSame()));
    }

    private static List<String> lines(Optional<RuleBaseDiff.Witness> witness) {
        return witness.map(RuleBaseDiff.Witness::lines).orElse(List.of());
    }

    private static <T> Answer<T> answer(LogicAnswer<T> answer) {
        return answer instanceof LogicAnswer.Offered<T> offered ? new Proved<>(offered.value())
                : new NotOffered<>(((LogicAnswer.NotOffered<T>) answer).because().stream().map(Limitation::problem).toList());
    }
}
