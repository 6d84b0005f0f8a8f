package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.vocabulary.YamlFile;
import org.lumbar.shell.web.LocalServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves the form and its answers to a browser on this machine. */
@Command(name = "serve", description = "Ask and answer in a browser on this machine; the address is printed. "
        + "Nothing is written down, and nothing leaves the machine.")
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A case file to continue.")
    private Path file;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8137",
            description = "Where to listen (default 8137); 0 for any free port.")
    private int port;

    @Option(names = "--open", description = "Also open the address in a browser.")
    private boolean open;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(),
                    "Invalid value for option '--port': it must be from 0 to " + LAST_PORT + ", not " + port);
        }
        String saved = saved();
        try (LocalServer server = new LocalServer(port, () -> rules.ruleBase(console),
                () -> PageWordsReader.read(rules.folder()), saved, Clock.systemUTC())) {
            console.out().print(server.address() + "\n");
            console.out().flush();
            if (open) {
                browse(server.address());
            }
            server.ready();
            // runs until the process is ended from outside
            Thread.currentThread().join();
            return ExitCode.OK;
        } catch (IOException taken) {
            console.tell("error: port " + port + " cannot be used: " + taken.getMessage());
            console.tell("choose another one with --port, or --port 0 for any");
            return ExitCode.SOFTWARE;
        }
    }

    private String saved() {
        return file == null ? "" : YamlFile.read(file);
    }

    private void browse(String address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException none) {
            console.tell("no browser could be opened; open the address yourself");
        }
    }
}
