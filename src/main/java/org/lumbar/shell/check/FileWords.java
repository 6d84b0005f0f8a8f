package org.lumbar.shell.check;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.TextSpan;

/** The words of a file, so that only what they say is compared and not how it is spaced. */
final class FileWords {

    private FileWords() {
    }

    static String of(Drl file, TextSpan at) {
        return file.content().substring(at.start(), at.end()).replaceAll("\\s+", "");
    }
}
