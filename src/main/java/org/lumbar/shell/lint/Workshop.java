package org.lumbar.shell.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.Recompiler;
import org.lumbar.shell.engine.RuleCache;
import org.lumbar.shell.text.Library;

/**
 * A folder of rules as its author sees it: the remarks about the texts and, if nothing is wrong, the rules
 * ready for use.
 */
public record Workshop(Path folder, RuleCheck check, List<Remark> remarks, Optional<CompiledRules> rules) {
    public Workshop {
        remarks = List.copyOf(remarks);
    }

    /** Reads and checks a folder without compiling it. Everything wrong is among the remarks. */
    public static Workshop read(Path folder, boolean drafts) {
        Texts texts = Texts.read(folder);
        RuleCheck check = RuleCheck.of(folder, texts.files(), drafts);
        // what is missing may be in a file that cannot be read
        return new Workshop(folder, check, texts.remarks().isEmpty() ? check.remarks() : texts.remarks(), Optional.empty());
    }

    /** Reads, checks and compiles a folder. Everything wrong is among the remarks. */
    public static Workshop open(Path folder) {
        Library.require("to compile rules", Library.RULE_COMPILER, Library.YAML);
        return read(folder, false).compiled(new Recompiler(folder));
    }

    /** {@return the same with what is proved of the rules for every case, which takes a while} */
    public Workshop proved() {
        if (remarks.stream().anyMatch(Remark::isError)) {
            return this;
        }
        RuleCheck proved = check.proved();
        List<Remark> all = new ArrayList<>(remarks.stream().filter(remark -> !check.remarks().contains(remark)).toList());
        all.addAll(proved.remarks());
        return new Workshop(folder, proved, all, rules);
    }

    /** {@return the same with further reasons not to use the rules} */
    public Workshop with(List<Problem> problems) {
        List<Remark> all = new ArrayList<>(remarks);
        problems.forEach(problem -> all.add(new Remark(RuleFault.UNREADABLE_FILE, "", problem)));
        return new Workshop(folder, check, all, rules);
    }

    /** The rules that nobody has reviewed since a given day. */
    public Reviews reviews(LocalDate since, LocalDate today) {
        return Reviews.of(check.files(), since, today);
    }

    /** Compiles the rules, if there is no error. */
    public Workshop compiled(Recompiler compiler) {
        if (remarks.stream().anyMatch(Remark::isError)) {
            return this;
        }
        try {
            return new Workshop(folder, check, remarks, Optional.of(compiler.compile()));
        } catch (InvalidRulesException invalid) {
            List<Remark> more = new ArrayList<>(remarks);
            more.addAll(CompileErrorLocator.of(folder, check, invalid.problems()));
            return new Workshop(folder, check, more, Optional.empty());
        }
    }

    /** {@return the rules of a folder, ready for use} */
    public static CompiledRules rules(Path folder, RuleCache cache, boolean drafts) {
        return rules(folder, cache, drafts, Runnable::run);
    }

    /** {@return the rules of a folder, ready for use} An executor builds the network of cached rules. */
    public static CompiledRules rules(Path folder, RuleCache cache, boolean drafts, Executor builder) {
        Recompiler compiler = new Recompiler(folder, cache, drafts);
        // cached rules had no errors
        return compiler.cached(builder).orElseGet(() -> checked(folder, compiler, drafts));
    }

    private static CompiledRules checked(Path folder, Recompiler compiler, boolean drafts) {
        Library.require("to compile rules", Library.RULE_COMPILER, Library.YAML);
        Workshop workshop = read(folder, drafts).compiled(compiler);
        return workshop.rules().orElseThrow(() -> new InvalidRulesException(
                workshop.remarks().stream().filter(Remark::isError).map(Remark::problem).toList()));
    }
}
