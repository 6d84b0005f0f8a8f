package org.lumbar.shell.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.page.PageWordsReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks what the rules need to know, one question at a time. */
@Command(name = "ask", description = "Ask, one question at a time, only what can still matter; then say what it is and what "
        + "to do. Answers may also come from a pipe, one per line. If ACCESSIBLE is set, or TERM is dumb, no line is redrawn.")
final class AskCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", converter = NotEmpty.class, description = "A case file to "
            + "start or continue, or one of several cases in it as file#2; each answer is saved in it.")
    private String file;

    @Mixin
    private WidthOption width;

    @Mixin
    private RulesOption rules;

    private final Console console;

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CompiledRules base = rules.ruleBase(console);
        Optional<AnswerFile> saved = Optional.ofNullable(file).filter(name -> !name.equals("-"))
                .map(name -> AnswerFile.of(name, base.rulebook()));
        AnswerSheet sheet = new AnswerSheet(base.rulebook(), saved);
        Dialogue dialogue = new Dialogue(console, width.or(console.terminal()), base, PageWordsReader.read(rules.folder()), sheet);
        return !console.terminal().answers() ? dialogue.run() : new Farewell(() -> {
            console.err().print("\n");
            console.tell(sheet.farewell());
        }).after(dialogue::run);
    }
}
