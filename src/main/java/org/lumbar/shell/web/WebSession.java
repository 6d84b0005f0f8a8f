package org.lumbar.shell.web;

import java.util.ArrayList;
import java.util.List;

import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.interview.Turn;
import org.lumbar.shell.interview.Turn.Stage;

/** An interview that the server keeps between requests. */
record WebSession(String id, CaseAnswers answers, List<Turn.Ask> screens, Stage stage, List<String> changed) {

    WebSession {
        screens = List.copyOf(screens);
        changed = List.copyOf(changed);
    }

    static WebSession of(String id, CaseAnswers answers, List<Turn.Ask> screens) {
        return new WebSession(id, answers, screens, Stage.WHAT, List.of());
    }

    WebSession answered(CaseAnswers more) {
        return new WebSession(id, more, screens, stage, List.of());
    }

    WebSession asked(Turn.Ask screen) {
        if (screen.keys().stream().allMatch(key -> screens.stream().anyMatch(known -> known.keys().contains(key)))) {
            return this;
        }
        List<Turn.Ask> more = new ArrayList<>(screens);
        more.add(screen);
        return new WebSession(id, answers, more, stage, changed);
    }

    WebSession inStage(Stage other) {
        return new WebSession(id, answers, screens, other, changed);
    }

    WebSession withChanges(List<String> difference) {
        return new WebSession(id, answers, screens, stage, difference);
    }

    String path() {
        return "/i/" + id;
    }
}
