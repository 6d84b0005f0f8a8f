package org.lumbar.shell.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.api.FindingType;
import org.lumbar.api.Goal;

/** Which conclusions an interview settles, most important first. */
public record Inquiry(List<Tier> tiers, List<BorrowedAnswer> borrowed, Set<String> assumed) {

    /** For a layout without an interview section. */
    public static final Inquiry NONE = new Inquiry(List.of(), List.of(), Set.of());

    public Inquiry {
        tiers = List.copyOf(tiers);
        borrowed = List.copyOf(borrowed);
        assumed = Set.copyOf(assumed);
    }

    /** Conclusions that are settled together; an interview may end after them, or settle them only on request. */
    public record Tier(List<String> settles, boolean ends, boolean offered) {
        public Tier {
            settles = List.copyOf(settles);
        }

        /** The conclusions as goals. */
        public List<Goal> goals() {
            return settles.stream().map(one -> List.of(one.split("/"))).map(parts -> new Goal(parts.get(0),
                    parts.stream().skip(1).map(value -> new Goal.Want("", true, Set.of(value))).toList())).toList();
        }
    }

    /** An answer to one question that is offered among the answers to another. */
    public record BorrowedAnswer(String question, String says, String key, String answer) {

        /** Its value among the answers of the other question. */
        public String value() {
            return key + ": " + answer;
        }
    }

    /** The answers that are offered among those to a question. */
    public List<BorrowedAnswer> borrowed(String question) {
        return borrowed.stream().filter(one -> one.question().equals(question)).toList();
    }

    /** The tiers; by default the first type of finding that people see, and on request all others. */
    List<Tier> tiers(List<FindingType> types) {
        List<String> shown = types.stream().filter(type -> !type.heading().isEmpty()).map(FindingType::name)
                .filter(name -> !name.equals(Vocabulary.QUESTION)).toList();
        return !tiers.isEmpty() || shown.isEmpty() ? tiers : Stream.of(new Tier(shown.subList(0, 1), false, false),
                new Tier(shown.subList(1, shown.size()), false, true)).filter(tier -> !tier.settles().isEmpty()).toList();
    }
}
