package org.lumbar.shell.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.text.SafeText;

/** The folder of rules next to the program, which may have been edited since the program was built. */
record RulesBeside(Path folder) {

    /** Set by the launcher if a file there is newer than the program. */
    private static final String PROPERTY = "lumbar.rules.beside";
    private static final String PACKAGED = "/org/lumbar/rules/";

    /** Says that the packaged rules are used although there are edited ones next to the program. */
    static void tell(Console console, CompiledRules packaged) {
        String folder = System.getProperty(PROPERTY, "");
        if (!folder.isEmpty() && new RulesBeside(Path.of(folder)).differFrom(packaged)) {
            console.tell("note: your rules differ from the packaged ones, which are used; --rules "
                    + SafeText.of(shortened(Path.of(folder))) + " uses yours");
        }
    }

    boolean differFrom(CompiledRules packaged) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> texts = files.filter(file -> file.toString().matches(".*\\.(drl|yaml)")).toList();
            Set<String> built = packaged.texts().keySet();
            return !built.stream().map(folder::resolve).allMatch(texts::contains)
                    || !texts.stream().allMatch(RulesBeside::isPackaged);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean isPackaged(Path text) {
        try (InputStream in = CompiledRules.class.getResourceAsStream(PACKAGED + text.getFileName())) {
            byte[] built = in == null ? new byte[0] : in.readAllBytes();
            return Files.isRegularFile(text) && Files.size(text) == built.length && Arrays.equals(built, Files.readAllBytes(text));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Its path relative to the current folder. */
    private static String shortened(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return (folder.startsWith(here) ? here.relativize(folder) : folder).toString();
    }
}
