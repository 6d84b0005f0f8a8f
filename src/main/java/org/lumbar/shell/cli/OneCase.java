package org.lumbar.shell.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseFiles;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.cases.Unreadable;
import org.lumbar.shell.text.Nearest;

/**
 * The case that a command is about: a file, or one of several in it, {@code file#2}, {@code file:17} or
 * {@code file#title}.
 */
record OneCase(String path, String which) {

    private static final int SHOWN = 10;

    /** Whether it is one of several cases on standard input, {@code -#2}, which begins like an option. */
    static boolean isOfStandardInput(String given) {
        return given.startsWith(CaseFiles.STANDARD_INPUT + "#") || given.startsWith(CaseFiles.STANDARD_INPUT + ":");
    }

    static OneCase of(String given) {
        for (int at = given.length() - 1; at > 0 && !exists(given); at--) {
            char mark = given.charAt(at);
            if ((mark == '#' || mark == ':') && exists(given.substring(0, at))) {
                return new OneCase(given.substring(0, at), given.substring(at));
            }
        }
        return new OneCase(given, "");
    }

    private static boolean exists(String path) {
        try {
            return path.equals(CaseFiles.STANDARD_INPUT) || Files.exists(Path.of(path));
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    /** @throws Refusal if there is no such case, there are several, or it cannot be read */
    Case read(CaseReader reader, InputStream standardInput) {
        List<ReadResult> readings = new ArrayList<>();
        try (CaseFiles files = new CaseFiles(reader, List.of(path), standardInput)) {
            while (files.hasNext()) {
                ReadResult reading = files.next();
                if (isNumbered(reading, readings.size() + 1)) {
                    return usable(reading);
                }
                readings.add(reading);
            }
        }
        List<ReadResult> titled = readings.stream().filter(this::isTitled).toList();
        if (titled.size() == 1) {
            return usable(titled.get(0));
        }
        if (titled.size() > 1) {
            throw Refusal.of(path, "there are " + titled.size() + " cases with the title '" + which.substring(1)
                    + "' here, but one is needed", "name one of them: " + titled.stream().limit(SHOWN)
                            .map(ReadResult::source).collect(Collectors.joining(", ")));
        }
        if (which.isEmpty() && readings.size() == 1) {
            return usable(readings.get(0));
        }
        throw which.isEmpty() ? several(readings) : notThere(readings);
    }

    /** @throws Refusal if the rules have no answer to the case */
    static <T> T asked(Case one, Supplier<T> question) {
        try {
            return question.get();
        } catch (NoAnswerException none) {
            throw new Refusal(List.of(one.problem(none.getMessage(), none.hint())));
        }
    }

    private boolean isNumbered(ReadResult reading, int number) {
        return !which.isEmpty() && (reading.source().equals(path + which) || which.equals("#" + number));
    }

    private boolean isTitled(ReadResult reading) {
        return !which.isEmpty() && reading instanceof Case one && !one.title().isEmpty()
                && which.substring(1).equalsIgnoreCase(one.title());
    }

    private static Case usable(ReadResult reading) {
        if (reading instanceof Unreadable unreadable) {
            throw new Refusal(unreadable.problems());
        }
        return (Case) reading;
    }

    private Refusal several(List<ReadResult> readings) {
        if (readings.isEmpty()) {
            return Refusal.of(path, "there is no case here", "name a file with one");
        }
        return Refusal.of(path, "there are " + readings.size() + " cases here, but one is needed",
                "name one of them: " + names(readings));
    }

    private Refusal notThere(List<ReadResult> readings) {
        List<String> titles = readings.stream().filter(Case.class::isInstance)
                .map(one -> ((Case) one).title()).toList();
        String near = Nearest.question(which.substring(1), titles);
        return Refusal.of(path, "there is no case '" + which + "' here", Optional.of(near).filter(one -> !one.isEmpty())
                .orElseGet(() -> readings.size() == 1 ? "there is only one: " + name(readings.get(0))
                        : "there are: " + names(readings)));
    }

    private static String names(List<ReadResult> readings) {
        return readings.stream().limit(SHOWN).map(OneCase::name).collect(Collectors.joining(", "))
                + (readings.size() > SHOWN ? ", …" : "");
    }

    private static String name(ReadResult reading) {
        return reading instanceof Case one && !one.title().isEmpty() ? reading.source() + " (" + one.title() + ")"
                : reading.source();
    }
}
