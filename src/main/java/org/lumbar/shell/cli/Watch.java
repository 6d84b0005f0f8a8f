package org.lumbar.shell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lumbar.shell.check.Examination;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.engine.Recompiler;
import org.lumbar.shell.lint.Workshop;
import org.lumbar.shell.report.WatchDeltaText;

/** Checks rules again after each save, and shows what has changed. */
final class Watch {

    private static final long PAUSE_MILLIS = 100;
    private static final int DEEPEST = 20;
    private static final int MOST = 10_000;

    private final Console console;
    private final Path folder;
    private final boolean drafts;
    private final List<String> examples;
    private final Recompiler compiler;

    /** @param compiler has compiled the folder before */
    Watch(Console console, Path folder, boolean drafts, List<String> examples, Recompiler compiler) {
        this.console = console;
        this.folder = folder;
        this.drafts = drafts;
        this.examples = examples;
        this.compiler = compiler;
    }

    /** What was shown: the remarks on the texts, those that proofs add, and the whole examination. */
    private record Reported(List<Remark> plain, List<Remark> proofs, Examination examined) {
        static Reported of(List<Remark> plain, Examination examined) {
            return new Reported(plain, examined.folder().remarks().stream().filter(remark -> !plain.contains(remark)).toList(), examined);
        }
    }

    /** Goes on until the process is ended, or nobody reads the output any more. */
    void go(Examination first) {
        Reported last = Reported.of(CheckCommand.read(folder, drafts).remarks(), first);
        Map<Path, Long> before = saved();
        console.tell("watching " + folder + "; end with Ctrl-C");
        while (!Thread.currentThread().isInterrupted() && !console.out().checkError()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
            Map<Path, Long> now = saved();
            if (!now.equals(before)) {
                before = now;
                last = reportedIfPossible(last);
            }
        }
    }

    /** A check that fails does not keep the next save from being checked. */
    private Reported reportedIfPossible(Reported last) {
        try {
            return reported(last);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            console.tell("error: this could not be checked (" + failure.toString().lines().findFirst().orElse("") + ")");
            return last;
        }
    }

    /** Shows results as soon as they are known: first the texts, then the cases, then the proofs. */
    private Reported reported(Reported last) {
        WatchDeltaText changes = new WatchDeltaText(console.terminal().colour());
        Workshop read = CheckCommand.read(folder, drafts);
        changes.remarks(last.plain, read.remarks(), console.out());
        console.out().flush();
        Workshop compiled = read.compiled(compiler);
        Examination tested = Examination.quick(compiled, examples);
        changes.remarks(read.remarks(), compiled.remarks(), console.out());
        changes.cases(last.examined, tested, console.out());
        console.out().flush();
        if (compiled.rules().isEmpty()) {
            return new Reported(compiled.remarks(), last.proofs, tested);
        }
        Reported now = Reported.of(compiled.remarks(), tested.proved(compiled));
        changes.remarks(last.proofs, now.proofs, console.out());
        changes.guarantees(last.examined, now.examined, console.out());
        console.out().flush();
        return now;
    }

    /** When each file was last saved. */
    private Map<Path, Long> saved() {
        Map<Path, Long> times = new TreeMap<>();
        saved(folder, 1, times);
        examples.stream().map(Path::of).forEach(root -> saved(root, DEEPEST, times));
        return times;
    }

    private static void saved(Path root, int deepest, Map<Path, Long> times) {
        try (Stream<Path> files = Files.walk(root, deepest, FileVisitOption.FOLLOW_LINKS)) {
            // a link may lead to the whole disk
            for (Path file : files.limit(MOST).filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file).toMillis() * 31 + Files.size(file));
            }
        } catch (IOException | UncheckedIOException passing) {
            // while an editor replaces a file it may be missing for a moment
            times.remove(root);
        }
    }
}
