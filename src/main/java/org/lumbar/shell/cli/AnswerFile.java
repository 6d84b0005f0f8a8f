package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.cases.CaseText;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.YamlFile;

/** The case file of an interview: the one case, with the text before and after it in the file. */
final class AnswerFile {

    private static final Pattern NUMBERED = Pattern.compile("(.+)#([1-9]\\d{0,5})");

    private final Path path;
    private final String before;
    private final String after;
    private final Rulebook rulebook;
    private CaseText text;
    private CaseAnswers saved;

    private AnswerFile(Path path, Notation notation, List<String> parts, int number, Rulebook rulebook) {
        this.path = path;
        this.before = String.join("", parts.subList(0, number));
        this.after = String.join("", parts.subList(number + 1, parts.size()));
        this.text = new CaseText(parts.get(number), notation);
        this.rulebook = rulebook;
        String content = text.text().replaceFirst("(?s)^---[ \\t]*\\R", "\n");
        CaseAnswers.Read read = content.isBlank() ? new CaseAnswers.Read(Optional.of(CaseAnswers.none()), List.of())
                : CaseAnswers.of("\n".repeat((int) before.lines().count()) + content, path.toString(), rulebook);
        this.saved = read.answers().orElseThrow(() -> new Refusal(read.problems()));
    }

    /** @throws Refusal if there is no such case, or it cannot be read */
    static AnswerFile of(String given, Rulebook rulebook) {
        Matcher numbered = NUMBERED.matcher(given);
        boolean one = numbered.matches() && !Files.exists(Path.of(given));
        Path path = Path.of(one ? numbered.group(1) : given);
        String name = path.toString();
        Notation notation = Notation.of(name).orElseThrow(() -> Refusal.of(name, "answers are saved in YAML or JSON",
                "name a file that ends in .yaml or .json"));
        List<String> parts = parts(notation, Files.exists(path) ? YamlFile.read(path) : "");
        int number = one ? Integer.parseInt(numbered.group(2)) : 1;
        if (number > parts.size() || !one && parts.size() > 1) {
            throw Refusal.of(name, "there are " + parts.size() + " cases here", "name one of them: " + name + "#1 to #" + parts.size());
        }
        return new AnswerFile(path, notation, parts, number - 1, rulebook);
    }

    private static List<String> parts(Notation notation, String content) {
        if (notation != Notation.YAML) {
            return notation == Notation.JSON ? List.of(content) : List.of(content.split("(?<=\n)(?=\\s*\\S)"));
        }
        List<String> parts = new ArrayList<>(List.of(content.split("(?m)(?=^---)")));
        if (parts.size() > 1 && parts.get(0).lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            parts.set(1, parts.get(0) + parts.get(1));
            parts.remove(0);
        }
        return parts;
    }

    boolean isNew() {
        return !Files.exists(path);
    }

    String name() {
        return path.toString();
    }

    CaseAnswers answers() {
        return saved;
    }

    /** @throws Refusal if the file cannot be edited in place, or cannot be written */
    void save(CaseAnswers answers) {
        if (answers.values().equals(saved.values())) {
            return;
        }
        text = text.with(saved, answers, rulebook).orElseThrow(() -> Refusal.of(name(),
                "the answers here are written in a way that cannot be changed in place", "write each on a line of its own"));
        Path absolute = path.toAbsolutePath();
        try {
            Path made = Files.createTempFile(absolute.getParent(), "." + path.getFileName(), ".new");
            Files.writeString(made, before + text.text() + after);
            Files.move(made, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw Refusal.of(name(), "the answers cannot be saved here", "name another file");
        }
        saved = answers;
    }
}
