package org.lumbar.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.lumbar.shell.check.Examination;
import org.lumbar.shell.cli.Main;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.Recompiler;
import org.lumbar.shell.lint.Workshop;

/**
 * Compares {@code lumbar check} on the shipped rules and examples with a bare compile of the same rules by the engine:
 * each in a process of its own, and again in a warm one. Run from the top of the repository.
 */
public final class CheckBenchmark {

    private static final int RUNS = 3;
    private static final int SAVES = 10;

    private CheckBenchmark() {
    }

    /** @param args nothing; or, in the processes that are measured, what they do */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            work(args[0]);
            return;
        }
        double compile = best("compile");
        double check = best("check");
        System.out.printf("bare compile, whole process   %6.2f s%n", compile);
        System.out.printf("lumbar check, whole process   %6.2f s, %.2f times that%n", check, check / compile);
        warm();
    }

    private static void work(String what) {
        if (what.equals("compile")) {
            CompiledRules.compile(Path.of("rules"));
        } else {
            PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
            Main.run(InputStream.nullInputStream(), out, System.err, "check");
        }
    }

    private static double best(String what) throws IOException, InterruptedException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            int status = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), "-Dlogback.configurationFile=org/lumbar/shell/cli/logback.xml",
                    "-Dlumbar.log=OFF", CheckBenchmark.class.getName(), what).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(what + " failed, so there is nothing to measure");
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    /** As {@code --watch} does after each save. */
    private static void warm() throws IOException {
        Path folder = Files.createTempDirectory("lumbar-check");
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Recompiler compiler = new Recompiler(folder);
        double first = 0;
        for (int i = 0; i <= SAVES; i++) {
            Path edited = folder.resolve("07-causes.drl");
            Files.writeString(edited, Files.readString(edited) + "// " + i + "\n");
            long start = System.nanoTime();
            Workshop workshop = Workshop.read(folder, false);
            double read = (System.nanoTime() - start) / 1e9;
            Workshop compiled = workshop.compiled(compiler);
            Examination quick = Examination.quick(compiled, List.of("examples"));
            double tested = (System.nanoTime() - start) / 1e9;
            quick.proved(compiled);
            double seconds = (System.nanoTime() - start) / 1e9;
            first = i == 0 ? seconds : first;
            System.out.printf("%s: texts %5.2f s, with cases %6.2f s, with proofs %6.2f s, %.2f of the first%n",
                    i == 0 ? "first run    " : String.format("after save %2d", i), read, tested, seconds, seconds / first);
        }
    }
}
