package org.lumbar.shell.text;

import java.util.List;

/** Words listed in a sentence: {@code one}, {@code one or another}, {@code one, another or a third}. */
public final class Listing {

    private Listing() {
    }

    public static String and(List<String> words) {
        return of(words, " and ");
    }

    public static String or(List<String> words) {
        return of(words, " or ");
    }

    private static String of(List<String> words, String before) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + before + words.get(last);
    }
}
