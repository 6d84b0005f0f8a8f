package org.lumbar.shell.claims;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

import org.lumbar.api.MissingLibraryException;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.InputQuestion;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.RuleLogic;

/** Turns the rules of a rule base into formulas, or says why that is not possible. */
public final class RuleFormulas {

    private RuleFormulas() {
    }

    /** {@return the formulas of the rules that are used; not offered without a solver} */
    public static LogicAnswer<RuleLogic> of(CompiledRules rules) {
        return of(rules, texts(rules));
    }

    /** {@return the texts of the rules that are used} */
    static List<Drl> texts(CompiledRules rules) {
        return new TreeMap<>(rules.texts()).entrySet().stream().map(file -> Drl.read(Path.of(file.getKey()), file.getValue())
                .with(rule -> rules.rulebook().rules().containsKey(rule.name()))).toList();
    }

    static LogicAnswer<RuleLogic> of(CompiledRules rules, List<Drl> files) {
        try {
            return RuleLogic.of(files, InputQuestion.all(rules.vocabulary()), rules.rulebook().declared());
        } catch (MissingLibraryException missing) {
            return new LogicAnswer.NotOffered<>(List.of(Limitation.ofAll(missing.getMessage())));
        }
    }
}
