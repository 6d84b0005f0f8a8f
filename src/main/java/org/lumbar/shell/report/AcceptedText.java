package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.lumbar.shell.cases.Expectation;
import org.lumbar.shell.check.Accepted;
import org.lumbar.shell.text.SafeText;

/** The expectations that were rewritten, by file. */
public final class AcceptedText {

    private AcceptedText() {
    }

    /** If nothing was rewritten, writes only the last line. */
    public static void write(Accepted accepted, PrintStream out) {
        String file = "";
        String source = "";
        for (Accepted.Rewritten one : accepted.rewritten()) {
            if (!one.file().equals(file)) {
                file = one.file();
                out.print(SafeText.of(file) + "\n");
            }
            if (!one.of().source().equals(source)) {
                source = one.of().source();
                out.print("  " + SafeText.of(one.of().title().isEmpty() ? source : one.of().title()) + "\n");
            }
            String word = word(one.expectation());
            out.print("    - " + one.expectation().at().line() + ": " + word + codes(one.expectation().codes()) + "\n");
            out.print("    + " + one.expectation().at().line() + ": " + word + codes(one.now()) + "\n");
        }
        long files = accepted.rewritten().stream().map(Accepted.Rewritten::file).distinct().count();
        out.print(accepted.refusal().map(why -> (accepted.rewritten().isEmpty() ? "nothing" : "not everything")
                + " was accepted: " + SafeText.of(why)).orElse("accepted: "
                        + CheckText.count(accepted.rewritten().size(), "expectation") + " in "
                        + CheckText.count(files, "file")) + "\n");
    }

    private static String word(Expectation expectation) {
        return expectation.word() + switch (expectation.mode()) {
            case INCLUDES, EXCLUDES -> "." + expectation.mode().name().toLowerCase(Locale.ROOT);
            case LEADING, EXACTLY -> "";
        } + ": ";
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty() ? "none" : SafeText.of(String.join(", ", codes));
    }
}
