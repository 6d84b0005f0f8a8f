package org.lumbar.shell.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Suggests what to write instead of {@code 2 weeks}, {@code 8-12} or {@code about three}. */
final class CountWords {

    private static final List<String> WORDS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty");
    private static final String NUMBER = "(\\d{1,7}|" + String.join("|", WORDS) + "|a couple of|a couple|an?|none|no|half an?)";
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:about|around|approx\\.?|approximately|roughly|circa|ca\\.?|nearly|almost|maybe|~|≈|=)\\s*|\\s*(?:or so|ish|ago|now|\\?)$");
    private static final Pattern AT_LEAST = Pattern.compile(
            "^(?:over|more than|at least|>=?|≥)\\s*" + NUMBER + "$|^" + NUMBER + "\\s*(?:\\+|or more|plus|and more)$");
    private static final Pattern RANGE = Pattern.compile(
            "^(?:between )?" + NUMBER + "\\s*(?:-|–|—|to|or|/|and|\\.\\.+)\\s*" + NUMBER + "$");
    private static final Pattern DECIMAL = Pattern.compile("^(\\d{1,7})[.,](\\d{1,7})$");
    private static final Pattern SINGLE = Pattern.compile("^" + NUMBER + "$");

    private CountWords() {
    }

    /** Empty if it is not a number in any form. */
    static Optional<String> hint(String written, Map<String, Long> worth, long least, long most) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        for (String before = ""; !text.equals(before);) {
            before = text;
            text = ABOUT.matcher(text).replaceFirst("").strip();
        }
        String bare = text;
        return of(bare, 1, least, most).or(() -> worth.keySet().stream().filter(bare::endsWith)
                .max(Comparator.comparingInt(String::length)).flatMap(unit -> {
                    String number = bare.substring(0, bare.length() - unit.length()).strip();
                    String several = number.isEmpty() && unit.endsWith("s") ? "over" : number;
                    return of(several.matches("over|at least|more than|") ? (several + " one").strip() : several,
                            worth.get(unit), least, most);
                }));
    }

    private static Optional<String> of(String text, long worth, long least, long most) {
        Matcher single = SINGLE.matcher(text);
        if (single.matches()) {
            return within(number(single.group(1), worth), least, most).map(number -> "write " + number);
        }
        Matcher atLeast = AT_LEAST.matcher(text);
        if (atLeast.matches()) {
            String given = atLeast.group(1) == null ? atLeast.group(2) : atLeast.group(1);
            return within(number(given, worth), least, most).map(number -> "write one number, " + number + " or more");
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            long from = number(range.group(1), worth);
            long to = number(range.group(2), worth);
            return within(from, least, most).flatMap(low -> within(to, least, most))
                    .map(high -> "write one number from " + Math.min(from, to) + " to " + Math.max(from, to)
                            + ", the one that fits best");
        }
        Matcher decimal = DECIMAL.matcher(text);
        return decimal.matches() ? decimal(new BigDecimal(decimal.group(1) + "." + decimal.group(2))
                .multiply(BigDecimal.valueOf(worth)), least, most) : Optional.empty();
    }

    private static Optional<String> decimal(BigDecimal number, long least, long most) {
        long below = number.setScale(0, RoundingMode.FLOOR).longValue();
        long above = number.setScale(0, RoundingMode.CEILING).longValue();
        return within(below, least, most).or(() -> within(above, least, most))
                .map(any -> below == above ? "write " + below
                        : below < least ? "write " + above : "write a whole number, " + below + " or " + above);
    }

    private static long number(String word, long worth) {
        return switch (word) {
            case "a", "an" -> worth;
            case "half a", "half an" -> worth / 2;
            case "a couple", "a couple of" -> 2 * worth;
            case "no", "none" -> 0;
            default -> worth * (Character.isDigit(word.charAt(0)) ? Long.parseLong(word) : WORDS.indexOf(word));
        };
    }

    private static Optional<Long> within(long number, long least, long most) {
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }
}
