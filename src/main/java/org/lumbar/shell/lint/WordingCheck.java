package org.lumbar.shell.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.FindingType;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** Whether the rules and their wording name the same codes and questions. */
final class WordingCheck {

    private final Wording wording;
    private final Vocabulary vocabulary;
    private final UnusedCodes unused;

    WordingCheck(Wording wording, Vocabulary vocabulary, List<Drl> files) {
        this.wording = wording;
        this.vocabulary = vocabulary;
        this.unused = new UnusedCodes(vocabulary, files);
    }

    List<Remark> remarks() {
        return Stream.concat(wording.types().stream().flatMap(this::codes), keys()).toList();
    }

    private Stream<Remark> codes(FindingType type) {
        return wording.places().get(type.name()).entrySet().stream().flatMap(said -> {
            String code = said.getKey();
            if (unused.has(type.name(), code)) {
                return Stream.of(RuleCheck.at(said.getValue(), RuleFault.UNUSED_CODE, "no rule concludes " + type.name() + " " + code,
                        "write a rule that does, or remove this line"));
            }
            return isRanked(type, code) ? Stream.empty() : Stream.of(RuleCheck.at(said.getValue(), RuleFault.UNRANKED_CODE,
                    code + " comes last, because the order of " + type.name() + " does not list it",
                    "add it where it belongs in 'order'"));
        });
    }

    /** Whether the order of a type, if it states one, has a place for a code, or at least for some of its values. */
    private static boolean isRanked(FindingType type, String code) {
        List<String> said = List.of(code.split("/"));
        return type.order().isEmpty() || type.order().stream().filter(one -> one.code().equals(said.get(0)))
                .anyMatch(one -> said.size() == 1 || said.containsAll(one.values()));
    }

    private Stream<Remark> keys() {
        Set<String> keys = vocabulary.questions().stream().map(QuestionType::key).collect(Collectors.toSet());
        return wording.keys().entrySet().stream().filter(named -> !keys.contains(named.getKey()))
                .sorted(Comparator.comparing(named -> named.getValue().position()))
                .map(named -> RuleCheck.at(named.getValue(), RuleFault.UNKNOWN_KEY,
                        "there is no question " + Quoted.of(named.getKey()), Nearest.to(named.getKey(), keys)
                                .map(near -> "did you mean '" + near + "'?").orElse("correct it, or remove this")));
    }
}
