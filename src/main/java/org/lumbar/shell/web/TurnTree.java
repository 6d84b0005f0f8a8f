package org.lumbar.shell.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.interview.Turn;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.interview.Turn.Side;
import org.lumbar.shell.interview.Turn.Witness;
import org.lumbar.shell.page.QuestionWords;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.vocabulary.Rulebook;

/** What comes next in an interview, as maps, lists and plain values. */
final class TurnTree {

    private final Rulebook rulebook;
    private final QuestionWords words;

    TurnTree(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.words = new QuestionWords(rulebook);
    }

    Map<String, Object> of(Turn turn) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (turn instanceof Turn.Ask ask) {
            map.put("settled", false);
            map.put("stage", ask.stage().name().toLowerCase(Locale.ROOT));
            map.put("questions", ask.questions().stream().map(this::question).toList());
        } else {
            Turn.Settled settled = (Turn.Settled) turn;
            map.put("settled", true);
            map.put("proved", settled.unproved().isEmpty());
            settled.unproved().ifPresent(why -> map.put("because", why.message()));
            map.put("more", settled.more());
        }
        return map;
    }

    private Map<String, Object> question(Asked asked) {
        QuestionType question = asked.question();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("about", question.key());
        map.put("text", question.text());
        map.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
        if (question.isCount()) {
            map.put("least", question.least());
            map.put("most", question.most());
        } else {
            map.put("answers", question.answers().stream()
                    .map(choice -> Map.of("value", choice.value(), "text", choice.text())).toList());
        }
        map.put("beside", asked.borrowed().stream().map(borrowed -> Map.of("about", borrowed.key(), "value", borrowed.answer(),
                "text", borrowed.says())).toList());
        map.put("because", words.reason(asked));
        map.put("sources", words.sources(asked));
        asked.witness().ifPresent(witness -> map.put("witness", witness(asked, witness)));
        return map;
    }

    /** In words, and as two cases that anybody can assess. */
    private Map<String, Object> witness(Asked asked, Witness witness) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", words.changes(asked));
        map.put("cases", Stream.of(witness.one(), witness.other()).map(this::side).toList());
        return map;
    }

    private Map<String, Object> side(Side side) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("case", CaseAnswers.of(List.copyOf(side.assessment().proof().facts()), rulebook.vocabulary())
                .tree(rulebook.vocabulary()));
        map.put("conclusions", side.shown().stream().map(finding -> JsonReport.conclusion(rulebook, finding)).toList());
        return map;
    }
}
