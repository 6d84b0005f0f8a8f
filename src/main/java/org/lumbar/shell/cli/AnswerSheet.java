package org.lumbar.shell.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Rulebook;

/** The answers so far, in the order of the questions; each is saved at once if there is a file. */
final class AnswerSheet {

    private final Rulebook rulebook;
    private final Inquiry inquiry;
    private final List<List<String>> screens;
    private final List<String> asked;
    private CaseAnswers answers;
    private Optional<AnswerFile> file;

    AnswerSheet(Rulebook rulebook, Optional<AnswerFile> file) {
        this.rulebook = rulebook;
        this.inquiry = rulebook.vocabulary().layout().inquiry();
        this.file = file;
        this.answers = file.map(AnswerFile::answers).orElse(CaseAnswers.none());
        this.asked = new ArrayList<>(answers.values().keySet());
        this.screens = new ArrayList<>(asked.stream().map(List::of).toList());
    }

    CaseAnswers answers() {
        return answers;
    }

    void take(String key, List<String> values) {
        if (!asked.contains(key)) {
            asked.add(key);
        }
        if (screens.stream().noneMatch(screen -> screen.contains(key))) {
            screens.add(List.of(key));
        }
        answers = answers.answered(key, values, inquiry);
        file.ifPresent(saved -> saved.save(answers));
    }

    /** {@return whether these questions are new, rather than the rest of a screen shown before} */
    boolean put(List<String> keys) {
        if (screens.stream().anyMatch(screen -> screen.containsAll(keys))) {
            return false;
        }
        screens.removeIf(screen -> Collections.disjoint(screen, asked));
        screens.add(List.copyOf(keys));
        return true;
    }

    /** The number of a question, with a letter if others are asked together with it. */
    String number(String key) {
        List<String> screen = screens.stream().filter(one -> one.contains(key)).reduce((one, later) -> later).orElse(List.of(key));
        int place = screens.contains(screen) ? screens.indexOf(screen) : screens.size();
        return (place + 1) + (screen.size() > 1 ? String.valueOf((char) ('a' + screen.indexOf(key))) : "");
    }

    Optional<String> previous(String key) {
        int place = asked.contains(key) ? asked.indexOf(key) : asked.size();
        return place == 0 ? Optional.empty() : Optional.of(asked.get(place - 1));
    }

    int count() {
        return (int) screens.stream().filter(screen -> !Collections.disjoint(screen, asked)).count();
    }

    /** The message at the start. */
    Optional<String> opening() {
        return file.map(saved -> saved.isNew() ? saved.name() + " is new; each answer is saved in it."
                : "Continuing " + saved.name() + ": " + counted() + " (type answers to see them).");
    }

    String farewell() {
        return file.map(saved -> "Saved in " + saved.name() + ": " + counted() + ". To continue: lumbar ask " + saved.name())
                .orElse("Nothing was saved.");
    }

    private String counted() {
        return answers.values().size() + (answers.values().size() == 1 ? " answer" : " answers");
    }

    /**
     * Saves all answers so far, and each further one, in a new file.
     *
     * @return a message about it
     * @throws Refusal if that is not possible
     */
    String saveIn(String name) {
        AnswerFile made = AnswerFile.of(name, rulebook);
        if (!made.isNew()) {
            return name + " exists already; name a new file.";
        }
        made.save(answers);
        file = Optional.of(made);
        return "Saved in " + name + "; each further answer is saved there too.";
    }
}
