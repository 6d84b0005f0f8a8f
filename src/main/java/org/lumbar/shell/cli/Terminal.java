package org.lumbar.shell.cli;

import java.util.Map;

/** What the results are shown on. */
record Terminal(int width, boolean colour, boolean progress, boolean answers, boolean keys) {

    /** A file, or another program. */
    static final Terminal NONE = new Terminal(80, false, false, false, false);

    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;

    /** The terminal of this process, if its results are shown on one. */
    static Terminal current(Map<String, String> environment) {
        if (!isShown()) {
            return new Terminal(NONE.width(), NONE.colour(), environment.containsKey("LUMBAR_WATCHED"), false, false);
        }
        String noColour = environment.getOrDefault("NO_COLOR", "");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        // speech and braille output follows plain lines best
        boolean keys = !dumb && environment.getOrDefault("ACCESSIBLE", "").isEmpty()
                && !System.getProperty("os.name").startsWith("Windows");
        return new Terminal(width(environment.get("COLUMNS")), !dumb && noColour.isEmpty(), false, true, keys);
    }

    private static int width(String columns) {
        if (columns == null || !columns.matches("[1-9]\\d{0,5}")) {
            return NONE.width();
        }
        return Math.min(Integer.parseInt(columns), WIDEST);
    }

    private static boolean isShown() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on there is a console even without a terminal, and this method tells them apart
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
