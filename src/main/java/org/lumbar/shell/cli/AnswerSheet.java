package org.lumbar.shell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Rulebook;

/** The answers so far, in the order in which they were asked for; each is saved at once where there is a file. */
final class AnswerSheet {

    private final Rulebook rulebook;
    private final Inquiry inquiry;
    private final List<String> asked;
    private CaseAnswers answers;
    private Optional<AnswerFile> file;

    AnswerSheet(Rulebook rulebook, Optional<AnswerFile> file) {
        this.rulebook = rulebook;
        this.inquiry = rulebook.vocabulary().layout().inquiry();
        this.file = file;
        this.answers = file.map(AnswerFile::answers).orElse(CaseAnswers.none());
        this.asked = new ArrayList<>(answers.values().keySet());
    }

    CaseAnswers answers() {
        return answers;
    }

    void take(String key, List<String> values) {
        if (!asked.contains(key)) {
            asked.add(key);
        }
        answers = answers.answered(key, values, inquiry);
        file.ifPresent(saved -> saved.save(answers));
    }

    /** How many questions come before that of a key. */
    int before(String key) {
        return asked.contains(key) ? asked.indexOf(key) : asked.size();
    }

    Optional<String> previous(String key) {
        return before(key) == 0 ? Optional.empty() : Optional.of(asked.get(before(key) - 1));
    }

    int count() {
        return asked.size();
    }

    /** What is said at the start. */
    Optional<String> opening() {
        return file.map(saved -> saved.isNew() ? saved.name() + " is new; each answer is saved in it."
                : "Going on with " + saved.name() + ": " + counted() + " (type answers to see them).");
    }

    String farewell() {
        return file.map(saved -> "Saved in " + saved.name() + ": " + counted() + ". Go on with: lumbar ask " + saved.name())
                .orElse("Nothing was saved.");
    }

    private String counted() {
        return answers.values().size() + (answers.values().size() == 1 ? " answer" : " answers");
    }

    /**
     * Saves all of it, and from now on each answer, in a new file.
     *
     * @return what is said of it
     * @throws Refusal where that cannot be
     */
    String saveIn(String name) {
        AnswerFile made = AnswerFile.of(name, rulebook);
        if (!made.isNew()) {
            return name + " is there already; name a new file.";
        }
        made.save(answers);
        file = Optional.of(made);
        return "Saved in " + name + "; each further answer is saved there too.";
    }
}
