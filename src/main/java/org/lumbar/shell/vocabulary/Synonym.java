package org.lumbar.shell.vocabulary;

import java.util.List;
import java.util.Locale;

/** Other words that people use for an answer or a key. The rules know nothing about words without a key; their notice says so. */
public record Synonym(List<String> words, String key, String answer, String notice) {

    public Synonym {
        words = words.stream().map(Synonym::plain).toList();
    }

    /** A word regardless of case, spaces and hyphens. */
    public static String plain(String word) {
        return isPlain(word) ? word : word.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s_-]+", "-");
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c == '-' && (i == 0 || word.charAt(i - 1) != '-'))) {
                return false;
            }
        }
        return true;
    }

    public boolean is(String word) {
        return words.contains(plain(word));
    }

    /** Whether another word contains one of these. */
    public boolean isWithin(String word) {
        String parts = "-" + plain(word) + "-";
        return words.stream().anyMatch(own -> parts.contains("-" + own + "-"));
    }
}
