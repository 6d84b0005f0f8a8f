package org.lumbar.shell.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.text.ClassLoaders;

/** The rules of a folder, each interpreted where it can be, and compiled elsewhere. */
public record PartlyInterpreted(CompiledRules rules, Set<String> interpreted) {

    public static PartlyInterpreted of(Path folder) {
        RuleFolder files = RuleFolder.read(folder);
        CheckedRules checked = CheckedRules.of(files);
        List<RuleModels.Part> parts = new ArrayList<>();
        Set<String> interpreted = new HashSet<>();
        for (Drl file : checked.files()) {
            for (Rule rule : file.rules()) {
                Drl alone = new Drl(file.path(), file.content(), file.packageName(), file.imports(), List.of(), List.of(rule),
                        List.of(), file.remarks());
                RuleModels.Interpreted.of(alone, ClassLoaders.current()).ifPresent(part -> {
                    parts.add(part);
                    interpreted.add(rule.name());
                });
            }
        }
        RuleModels models = RuleCompiler.compile(checked).replaced(interpreted, parts);
        return new PartlyInterpreted(new CompiledRules(models, files, RulebookReader.read(files, checked)), interpreted);
    }
}
