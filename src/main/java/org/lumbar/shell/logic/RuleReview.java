package org.lumbar.shell.logic;

import java.util.List;

/** What rules hold that no conclusion depends on; each is proved. */
public record RuleReview(List<String> neverFires, List<String> neverMatter, List<Mutant> dead,
        List<Exclusive> exclusive, List<String> idleQuestions, List<String> idleAnswers, List<Limitation> undecided) {

    public RuleReview {
        neverFires = List.copyOf(neverFires);
        neverMatter = List.copyOf(neverMatter);
        dead = List.copyOf(dead);
        exclusive = List.copyOf(exclusive);
        idleQuestions = List.copyOf(idleQuestions);
        idleAnswers = List.copyOf(idleAnswers);
        undecided = List.copyOf(undecided);
    }

    /** Two conditions of a rule that hold in some cases each but in none together. */
    public record Exclusive(String rule, int one, int other) {
    }
}
