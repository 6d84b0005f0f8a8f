package org.lumbar.benchmarks;

/** The least that a process of this Java takes. */
final class Hello {

    private Hello() {
    }

    public static void main(String... arguments) {
        System.out.println("hello");
    }
}
