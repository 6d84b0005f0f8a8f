package org.lumbar;

import java.util.List;
import java.util.Map;

import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** The questions of the program's own fact records, without any rules. */
public final class Questions {

    public static final Vocabulary VOCABULARY =
            new Vocabulary(Domain.own(), List.of(), Wording.of(Layout.PLAIN, List.of(), List.of(), Map.of(), Map.of()), Map.of(), List.of());

    private Questions() {
    }
}
