package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.List;

import org.lumbar.api.FindingType.Sentence;
import org.lumbar.shell.page.PageWords.Part;
import org.lumbar.shell.vocabulary.Rulebook;

/** Creates the frames of pages, with the standing notice, credits and version of a rule base. */
public final class Frames {

    private static final int DIGITS = 8;

    private Frames() {
    }

    /** {@return the frame of a page} */
    public static Frame of(PageWords words, Rulebook rulebook, String title, boolean served) {
        List<String> small = new ArrayList<>(standingNotice(words, rulebook));
        String version = "Rules " + rulebook.version() + ", fingerprint "
                + rulebook.fingerprint().substring(0, Math.min(DIGITS, rulebook.fingerprint().length())) + ".";
        small.add(words.credits().isEmpty() ? version : words.credits() + " " + version);
        return new Frame(words.name(), title, small, served);
    }

    /** {@return the standing notice, which ends every page and every answer to a program} */
    public static List<String> standingNotice(PageWords words, Rulebook rulebook) {
        return words.sections().stream().filter(section -> section.part() == Part.FOOTER)
                .flatMap(section -> section.findings().stream())
                .flatMap(selector -> says(rulebook, selector).stream()).toList();
    }

    private static List<String> says(Rulebook rulebook, Selector selector) {
        return rulebook.type(selector.type()).stream().flatMap(type -> type.sentences().stream())
                .filter(sentence -> selector.values().contains(sentence.code())).map(Sentence::text).toList();
    }
}
