package org.lumbar.shell.interview;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.api.Step;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.shell.vocabulary.Inquiry.Beside;

/** What an interview does next. */
public sealed interface Turn {

    /** How far an interview goes. */
    enum Stage {
        /** Until no answer can change what it is. */
        WHAT,
        /** Until no answer can add to it. */
        MORE
    }

    /**
     * Some questions are put, most often one.
     *
     * @param questions the questions
     * @param stage in which stage they are put
     */
    record Ask(List<Asked> questions, Stage stage) implements Turn {
        public Ask {
            questions = List.copyOf(questions);
        }

        /** {@return the keys of the questions} */
        public List<String> keys() {
            return questions.stream().map(asked -> asked.question().key()).toList();
        }
    }

    /**
     * A question that is put.
     *
     * @param question the question
     * @param beside answers to other questions that can be given in place of one to this
     * @param because the steps by which the rules ask for it; none where only the witness does
     * @param witness what shows that its answer can still matter; empty only where nothing is proved
     */
    record Asked(QuestionType question, List<Beside> beside, List<Step> because, Optional<Witness> witness) {
        public Asked {
            beside = List.copyOf(beside);
            because = List.copyOf(because);
        }
    }

    /**
     * Two ways to complete a case that differ in one answer alone, and in what they lead to.
     *
     * @param one one of them
     * @param other the other
     */
    record Witness(Side one, Side other) {
    }

    /**
     * One way to complete a case, as the engine assessed it.
     *
     * @param answer the answer to the question; nothing where it is left open
     * @param others what would have to be answered besides, each fact of it
     * @param assessment what the rules make of it
     * @param shown which of its findings the question is asked for
     */
    record Side(List<Object> answer, List<Object> others, Assessment assessment, List<Object> shown) {
        public Side {
            answer = List.copyOf(answer);
            others = List.copyOf(others);
            shown = List.copyOf(shown);
        }
    }

    /**
     * Nothing more is asked.
     *
     * @param assessment what the answers lead to
     * @param more how many screens the next stage would take at most
     * @param unproved why it is not proved that no answer can matter; empty where it is proved
     */
    record Settled(Assessment assessment, int more, Optional<Problem> unproved) implements Turn {
    }
}
