package org.lumbar.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The sorted ratios of the times of two tasks run in turn, so that noise hits both. */
record Turns(double... ratios) {

    /** A task to measure. */
    interface Work {
        void run() throws Exception;
    }

    static Turns of(int count, Work above, Work below) throws Exception {
        double[] ratios = new double[count];
        for (int turn = 0; turn < count; turn++) {
            double time = seconds(above);
            ratios[turn] = time / seconds(below);
        }
        Arrays.sort(ratios);
        return new Turns(ratios);
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Runs a program to its end and ignores its output. */
    static Work process(String... command) {
        return () -> {
            int status = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (status != 0) {
                throw new IOException(List.of(command) + " ended with " + status);
            }
        };
    }

    double middle() {
        return ratios[ratios.length / 2];
    }

    double least() {
        return ratios[0];
    }

    double most() {
        return ratios[ratios.length - 1];
    }
}
