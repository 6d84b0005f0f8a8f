package org.lumbar.benchmarks;

/** The floor of any process of this Java. */
final class Hello {

    private Hello() {
    }

    public static void main(String... arguments) {
        System.out.println("hello");
    }
}
