package org.lumbar.shell.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** A line typed key by key; the arrow keys replace it with one of the choices. Only this line is ever redrawn. */
final class KeyedLine {

    private static final String TO_THE_END = "\u001b[K";

    private final PrintStream out;
    private final String prompt;
    private final List<String> choices;
    private final StringBuilder line = new StringBuilder();
    private int marked = -1;

    KeyedLine(PrintStream out, String prompt, List<String> choices) {
        this.out = out;
        this.prompt = prompt;
        this.choices = List.copyOf(choices);
    }

    /** @throws TypedLines.End if the user stops */
    String read(InputStream in) throws IOException {
        while (true) {
            Key key = Key.next(in);
            if (key instanceof Key.Letter letter) {
                type(letter.text());
            } else if (key == Key.Named.ESCAPE || key == Key.Named.ENTER) {
                if (key == Key.Named.ESCAPE) {
                    show("back", -1);
                }
                out.print("\n");
                out.flush();
                return line.toString();
            } else if (key == Key.Named.INTERRUPT || key == Key.Named.END && line.isEmpty()) {
                out.print("\n");
                throw new TypedLines.End();
            } else {
                edit((Key.Named) key);
            }
            out.flush();
        }
    }

    private void type(String text) {
        if (marked >= 0) {
            show("", -1);
        }
        line.append(text);
        out.print(text);
    }

    private void edit(Key.Named key) {
        switch (key) {
            case UP -> mark(marked < 1 ? choices.size() - 1 : marked - 1);
            case DOWN -> mark(marked + 1 == choices.size() ? 0 : marked + 1);
            case CLEAR -> show("", -1);
            case ERASE -> show(marked >= 0 || line.isEmpty() ? "" : line.substring(0, line.offsetByCodePoints(line.length(), -1)), -1);
            default -> { }
        }
    }

    private void mark(int choice) {
        if (!choices.isEmpty()) {
            show(choices.get(choice), choice);
        }
    }

    private void show(String text, int choice) {
        marked = choice;
        line.setLength(0);
        line.append(text);
        out.print("\r" + prompt + text + TO_THE_END);
    }
}
