package org.lumbar.shell.cli;

import java.util.concurrent.Callable;

import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.web.AssistantServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Answers AI assistants. */
@Command(name = "mcp", description = "Answer AI assistants over standard input and output, using the Model Context Protocol: "
        + "assess, next_question, how, why_not.")
final class McpCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules;

    private final Console console;

    McpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        new AssistantServer(rules.ruleBase(console), PageWordsReader.read(rules.folder())).serve(console.in(), console.out(), console::tell);
        return ExitCode.OK;
    }
}
