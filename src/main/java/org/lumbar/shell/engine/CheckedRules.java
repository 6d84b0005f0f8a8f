package org.lumbar.shell.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.LanguageCheck;
import org.lumbar.shell.drl.NameCheck;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.RuleTypes;

/** Rules known to be within the rule language, ready for the engine. */
record CheckedRules(Path folder, List<Drl> files, RuleTypes types) {

    /** @throws InvalidRulesException if anything in them is outside the language, or there are no rules */
    static CheckedRules of(RuleFolder folder) {
        List<Drl> files = folder.rules().keySet().stream().map(folder::read).toList();
        NameCheck.look(files);
        requireNoError(files);
        RuleTypes types = KnownTypes.of(files);
        LanguageCheck.look(files, types);
        requireNoError(files);
        if (files.stream().allMatch(file -> file.rules().isEmpty())) {
            throw new InvalidRulesException(List.of(Problem.ofFile(folder.path().toString(),
                    "there are no rules in this folder", "write a rule, from 'rule' to 'end'")));
        }
        return new CheckedRules(folder.path(), files, types);
    }

    private static void requireNoError(List<Drl> files) {
        List<Problem> problems = files.stream().flatMap(file -> file.remarks().list().stream()).filter(Remark::isError)
                .map(Remark::problem).toList();
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
    }

    CheckedRules only(Set<String> names) {
        return new CheckedRules(folder, files.stream().filter(file -> names.contains(name(file))).toList(), types);
    }

    static String name(Drl file) {
        return Path.of(file.path()).getFileName().toString();
    }

    Set<String> declared() {
        return files.stream().flatMap(file -> file.declared().stream()).collect(Collectors.toSet());
    }
}
