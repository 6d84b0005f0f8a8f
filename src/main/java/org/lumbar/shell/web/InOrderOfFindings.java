package org.lumbar.shell.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.api.Item;
import org.lumbar.api.QuestionType;
import org.lumbar.api.Step;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.shell.page.KnownQuestions;
import org.lumbar.shell.report.Names;
import org.lumbar.shell.web.Turn.Stage;

/** Asks what the rules would like to know, in their order, as long as it has not been answered. */
final class InOrderOfFindings {

    private static final String QUESTION = "Question";

    /** After as many answers what it is counts as settled. */
    private static final int ENOUGH = 8;

    private InOrderOfFindings() {
    }

    static Turn next(CaseAnswers answers, Assessment assessment, Stage stage) {
        KnownQuestions questions = new KnownQuestions(assessment.rulebook());
        List<Object> open = assessment.proof().findings().stream()
                .filter(finding -> Item.of(finding).type().equals(QUESTION))
                .filter(finding -> !answers.values().containsKey(Item.of(finding).code())
                        && questions.of(Item.of(finding).code()).isPresent()).toList();
        if (open.isEmpty() || stage == Stage.WHAT && answers.values().size() >= ENOUGH) {
            return new Turn.Settled(open.size());
        }
        Object first = open.get(0);
        String reason = assessment.proof().supports(first).stream().map(Names::reason).findFirst().orElse("");
        String sources = Names.places(assessment.rulebook(), assessment.proof().supports(first).stream().map(Step::rule)
                .flatMap(rule -> rule.sources().stream()).distinct().toList());
        return new Turn.Ask(stage == Stage.MORE ? together(open, questions) : List.of(Item.of(first).code()), reason,
                List.of(), sources);
    }

    /** Questions that one record answers with yes or no are put together. */
    private static List<String> together(List<Object> open, KnownQuestions questions) {
        List<String> keys = new ArrayList<>();
        Optional<QuestionType> first = questions.of(Item.of(open.get(0)).code());
        for (Object finding : open) {
            Optional<QuestionType> question = questions.of(Item.of(finding).code());
            if (question.isPresent() && (keys.isEmpty() || question.get().isYesNo()
                    && question.get().type().equals(first.orElseThrow().type()))) {
                keys.add(question.get().key());
            }
        }
        return keys;
    }
}
