package org.lumbar.shell.check;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Span;

/** The words of a file, so that only what they say is compared and not how it is spaced. */
final class Text {

    private Text() {
    }

    static String of(Drl file, Span at) {
        return file.content().substring(at.start(), at.end()).replaceAll("\\s+", "");
    }
}
