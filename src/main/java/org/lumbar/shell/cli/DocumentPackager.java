package org.lumbar.shell.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.shell.engine.RuleCache;

import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes completions and the manual page while the archive is built. */
final class DocumentPackager {

    private DocumentPackager() {
    }

    /** @param arguments the folder to write to, with each file where the platform looks for it */
    public static void main(String... arguments) throws IOException {
        PrintStream none = new PrintStream(PrintStream.nullOutputStream());
        CommandLine line = Main.line(new Console(new ByteArrayInputStream(new byte[0]), none, none, Terminal.NONE,
                RuleCache.none()));
        Path share = Path.of(arguments[0]);
        String name = line.getCommandName();
        String bash = bash(name, line);
        write(share.resolve("bash-completion/completions/" + name), bash);
        write(share.resolve("zsh/site-functions/_" + name), zsh(name, bash));
        write(share.resolve("fish/vendor_completions.d/" + name + ".fish"), FishCompletion.of(line));
        write(share.resolve("man/man1/" + name + ".1"), ManPage.of(line));
    }

    private static String bash(String name, CommandLine line) {
        String script = AutoComplete.bash(name, line).replaceAll("(?m)^# (Date|Generated).*\\n", "");
        // the completions list enum constants, which the options take in lower case
        return Pattern.compile("(?<=_(?:option|pos_param)_args=)\\(.*\\)").matcher(script)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().toLowerCase(Locale.ROOT)));
    }

    /** The same, completing on its first call; zsh has no compopt. */
    private static String zsh(String name, String bash) {
        return "#compdef " + name + "\nautoload -U +X bashcompinit && bashcompinit\n"
                + bash.replaceAll("(?m)^.*compopt.*\\n", "") + "_bash_complete -o default -F _complete_" + name + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
