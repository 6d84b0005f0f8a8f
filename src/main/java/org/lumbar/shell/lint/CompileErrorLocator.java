package org.lumbar.shell.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.text.TemporaryFolder;
import org.lumbar.shell.text.Text;

/** Finds the rules that the engine cannot compile, whatever its message. */
final class CompileErrorLocator {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]+");
    private static final int MOST = 20;

    private final Path folder;
    private final RuleCheck check;
    private final List<Remark> found = new ArrayList<>();

    private CompileErrorLocator(Path folder, RuleCheck check) {
        this.folder = folder;
        this.check = check;
    }

    /** A rule and its file. */
    private record Placed(Drl file, Rule rule) {
    }

    static List<Remark> of(Path folder, RuleCheck check, List<Problem> said) {
        CompileErrorLocator locator = new CompileErrorLocator(folder, check);
        List<Placed> rules = check.files().stream()
                .flatMap(file -> file.rules().stream().map(rule -> new Placed(file, rule))).toList();
        if (rules.isEmpty()) {
            return said.stream().map(problem -> new Remark(RuleFault.NOT_COMPILED, "", problem)).toList();
        }
        locator.search(rules, said);
        if (locator.found.isEmpty()) {
            locator.found.add(new Remark(RuleFault.NOT_COMPILED, "", Problem.ofFile(folder.toString(),
                    "the engine cannot use these rules together, though each of them is well formed",
                    "undo the last change, and make it again in small steps")));
        }
        return locator.found;
    }

    /** Halves the rules until only those are left that do not compile on their own. */
    private void search(List<Placed> rules, List<Problem> said) {
        if (rules.size() == 1) {
            found.add(remark(rules.get(0), said));
            return;
        }
        List<Placed> first = rules.subList(0, rules.size() / 2);
        List<Placed> second = rules.subList(rules.size() / 2, rules.size());
        for (List<Placed> half : List.of(first, second)) {
            if (found.size() < MOST) {
                tried(half).ifPresent(problems -> search(half, problems));
            }
        }
    }

    private Remark remark(Placed placed, List<Problem> said) {
        Drl file = placed.file();
        Rule rule = placed.rule();
        String body = file.content().substring(rule.nameAt().end(), rule.at().end());
        int at = rule.nameAt().start();
        int width = rule.nameAt().width();
        String words = String.join(" ", said.stream().map(Problem::message).toList()).replace(rule.name(), "");
        Matcher matcher = WORD.matcher(body);
        while (matcher.find()) {
            boolean named = Pattern.compile("(?<![\\w.])" + Pattern.quote(matcher.group()) + "(?!\\w)").matcher(words)
                    .find();
            if (named && !List.of("when", "then", "new", "insertLogical", "not", "or", "and", "rule")
                    .contains(matcher.group())) {
                at = rule.nameAt().end() + matcher.start();
                width = matcher.group().length();
                break;
            }
        }
        return new Remark(RuleFault.NOT_COMPILED, rule.name(), new Text(file.path(), 1, file.content()).error(at, width,
                "the engine cannot make sense of this rule",
                        "compare what is marked with the same part of a rule that works"));
    }

    /** What the engine says about some rules alone; the others are blanked out, so that every rule keeps its place. */
    private Optional<List<Problem>> tried(List<Placed> kept) {
        try (TemporaryFolder temporary = TemporaryFolder.create("check")) {
            Path copy = temporary.path();
            for (String name : List.of("wording.yaml", "knowledge.yaml")) {
                if (Files.exists(folder.resolve(name))) {
                    Files.copy(folder.resolve(name), copy.resolve(name));
                }
            }
            for (Drl file : check.files()) {
                Files.writeString(copy.resolve(Path.of(file.path()).getFileName()), blanked(file, kept));
            }
            CompiledRules.compile(copy);
            return Optional.empty();
        } catch (InvalidRulesException invalid) {
            return Optional.of(invalid.problems());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String blanked(Drl file, List<Placed> kept) {
        StringBuilder text = new StringBuilder(file.content());
        for (Rule rule : file.rules()) {
            if (kept.stream().noneMatch(one -> one.rule() == rule)) {
                for (int i = rule.whole().start(); i < rule.whole().end(); i++) {
                    text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
                }
            }
        }
        return text.toString();
    }
}
