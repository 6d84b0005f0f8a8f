package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.DrlLayout;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.report.ProblemReport;
import org.lumbar.shell.text.SafeText;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the rule files of a folder the same layout. */
@Command(name = "fmt", description = "Give the .drl files of a folder the same layout, without changing what they say.")
final class FmtCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "RULES_DIR", defaultValue = "rules",
            description = "The folder of the .drl files (default 'rules').")
    private Path folder;

    @Option(names = "--check", description = "Change nothing; fail if the layout of a file would change.")
    private boolean check;

    private final Console console;

    FmtCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.read(folder);
        new ProblemReport(console.err(), console.terminal().colour())
                .add(texts.remarks().stream().map(Remark::problem).toList());
        int changed = 0;
        for (Map.Entry<String, String> text : new TreeMap<>(texts.files()).entrySet()) {
            Path path = folder.resolve(text.getKey());
            String laidOut = DrlLayout.of(Drl.read(path, text.getValue()));
            if (!laidOut.equals(text.getValue())) {
                changed++;
                if (!check) {
                    write(path, laidOut);
                }
                console.out().print(SafeText.of(path.toString()) + (check ? ": 'lumbar fmt' would change its layout\n" : "\n"));
            }
        }
        return texts.remarks().isEmpty() && (changed == 0 || !check) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw Refusal.of(path.toString(), "the file cannot be written", "");
        }
    }
}
