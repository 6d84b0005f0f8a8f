package org.lumbar.shell.cases;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.lumbar.api.Problem;
import org.lumbar.shell.text.Documents;
import org.lumbar.shell.text.Notation;

/** Reads texts as files, for tests. */
final class Readings {

    private Readings() {
    }

    static List<ReadResult> of(Notation notation, String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        CaseReader reader = new CaseReader(Rulebooks.small());
        List<ReadResult> readings = new ArrayList<>();
        try (Documents documents = new Documents("f", notation, in)) {
            documents.forEachRemaining(document -> readings.add(reader.read(document)));
        }
        return readings;
    }

    static Case only(String yaml) {
        List<ReadResult> readings = of(Notation.YAML, yaml);
        if (readings.size() != 1 || !(readings.get(0) instanceof Case only)) {
            throw new AssertionError(readings);
        }
        return only;
    }

    static List<Problem> problems(List<ReadResult> readings) {
        return readings.stream()
                .filter(Unreadable.class::isInstance)
                .flatMap(reading -> ((Unreadable) reading).problems().stream())
                .toList();
    }
}
