package org.lumbar.shell.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.text.Tree;

/** A short page about each kind of mistake. */
public final class Pages {

    private static final String FILE = "/org/lumbar/shell/check/explain.yaml";

    private Pages() {
    }

    /**
     * A page.
     *
     * @param code such as {@code L012}
     * @param title what is wrong, in a few words
     * @param says why it is wrong and what to do
     * @param wrong how it looks when it is wrong; may be empty
     * @param right how it looks when it is right; may be empty
     */
    public record Page(String code, String title, String says, String wrong, String right) {
    }

    /**
     * {@return the page of a code, if there is one}
     *
     * @param code such as {@code L012}; capitals make no difference
     */
    public static Optional<Page> of(String code) {
        return all().stream().filter(page -> page.code().equalsIgnoreCase(code)).findFirst();
    }

    /** {@return all pages, in the order of their codes} */
    public static List<Page> all() {
        List<Page> pages = new ArrayList<>();
        Node root = Tree.of(new Text("explain.yaml", 1, text()), Notation.YAML).root().orElseThrow();
        YamlText.items(root).forEach(page -> pages.add(new Page(YamlText.words(page, "code"),
                YamlText.words(page, "title"), YamlText.words(page, "says").strip(),
                YamlText.words(page, "wrong").stripTrailing(), YamlText.words(page, "right").stripTrailing())));
        return pages;
    }

    private static String text() {
        try (InputStream in = Pages.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the pages cannot be read", unreadable);
        }
    }
}
