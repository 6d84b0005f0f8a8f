package org.lumbar.shell.interview;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.api.Step;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Inquiry.BorrowedAnswer;

/** What an interview does next. */
public sealed interface Turn {

    /** How far an interview goes. */
    enum Stage {
        /** Until no answer can change the main conclusion. */
        WHAT,
        /** Until no answer can add anything. */
        MORE
    }

    /** Some questions to ask, usually one. */
    record Ask(List<Asked> questions, Stage stage) implements Turn {
        public Ask {
            questions = List.copyOf(questions);
        }

        /** {@return the keys of the questions} */
        public List<String> keys() {
            return questions.stream().map(asked -> asked.question().key()).toList();
        }
    }

    /** A question, why the rules ask it, and what shows that its answer matters. */
    record Asked(QuestionType question, List<BorrowedAnswer> borrowed, List<Step> because, Optional<Witness> witness) {
        public Asked {
            borrowed = List.copyOf(borrowed);
            because = List.copyOf(because);
        }

        /** A question that is asked again, with the answers that it offers but no reason. */
        public static Asked again(QuestionType question, Inquiry inquiry) {
            return new Asked(question, inquiry.borrowed(question.key()), List.of(), Optional.empty());
        }
    }

    /** Two ways to complete a case that differ only in one answer, and in what they lead to. */
    record Witness(Side one, Side other) {
    }

    /** One way to complete a case, as the engine assessed it. */
    record Side(List<Object> answer, List<Object> others, DecidedCase assessment, List<Object> shown) {
        public Side {
            answer = List.copyOf(answer);
            others = List.copyOf(others);
            shown = List.copyOf(shown);
        }
    }

    /** Nothing more to ask. */
    record Settled(DecidedCase assessment, int more, Optional<Problem> unproved) implements Turn {
    }
}
