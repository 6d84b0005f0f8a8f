package org.lumbar.shell.web;

import java.util.ArrayList;
import java.util.List;

import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.interview.Turn;
import org.lumbar.shell.interview.Turn.Stage;

/** One interview that the server keeps. */
record Sitting(String id, CaseAnswers answers, List<Turn.Ask> screens, Stage stage, List<String> changed) {

    Sitting {
        screens = List.copyOf(screens);
        changed = List.copyOf(changed);
    }

    static Sitting of(String id, CaseAnswers answers, List<Turn.Ask> screens) {
        return new Sitting(id, answers, screens, Stage.WHAT, List.of());
    }

    Sitting answered(CaseAnswers more) {
        return new Sitting(id, more, screens, stage, List.of());
    }

    Sitting asked(Turn.Ask screen) {
        if (screen.keys().stream().allMatch(key -> screens.stream().anyMatch(known -> known.keys().contains(key)))) {
            return this;
        }
        List<Turn.Ask> more = new ArrayList<>(screens);
        more.add(screen);
        return new Sitting(id, answers, more, stage, changed);
    }

    Sitting going(Stage further) {
        return new Sitting(id, answers, screens, further, changed);
    }

    Sitting saying(List<String> whatChanged) {
        return new Sitting(id, answers, screens, stage, whatChanged);
    }

    String path() {
        return "/i/" + id;
    }
}
