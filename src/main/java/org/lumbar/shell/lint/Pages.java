package org.lumbar.shell.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.vocabulary.YamlFile;

/** A short page about each kind of mistake. */
public final class Pages {

    private static final String FILE = "/org/lumbar/shell/lint/explain.yaml";

    private Pages() {
    }

    /** The page of one code. */
    public record Page(String code, String title, String says, String wrong, String right) {
    }

    /** {@return the page of a code, if there is one} */
    public static Optional<Page> of(String code) {
        return all().stream().filter(page -> page.code().equalsIgnoreCase(code)).findFirst();
    }

    /** {@return all pages, in the order of their codes} */
    public static List<Page> all() {
        YamlFile file = YamlFile.of(Path.of(FILE), text());
        return file.list(file.root()).stream().map(file::map).map(page -> new Page(file.text(page, "code"),
                file.text(page, "title"), file.text(page, "says").strip(), file.text(page, "wrong").stripTrailing(),
                file.text(page, "right").stripTrailing())).toList();
    }

    private static String text() {
        try (InputStream in = Pages.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the pages cannot be read", unreadable);
        }
    }
}
