package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredType;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.api.RuleText;
import org.lumbar.api.Rulebook;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.Span;
import org.lumbar.shell.drl.Token;

/** Reads the texts of a folder of rules into a rule book. */
final class RulebookReader {

    private RulebookReader() {
    }

    /** @throws InvalidRulesException if the rules, or what stands beside them, cannot be read */
    static Rulebook read(RuleFolder folder) {
        return read(folder, CheckedRules.of(folder));
    }

    /** @throws InvalidRulesException if what stands beside the rules cannot be read */
    static Rulebook read(RuleFolder folder, CheckedRules checked) {
        List<Problem> problems = new ArrayList<>();
        Wording wording = Wording.read(folder, problems);
        Ledger ledger = Ledger.read(folder, problems);
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        Map<String, RuleText> rules = new LinkedHashMap<>();
        List<DeclaredType> declared = new ArrayList<>();
        Fingerprint fingerprint = new Fingerprint();
        checked.files().forEach(file -> {
            String name = CheckedRules.name(file);
            NegationPhraser negations = new NegationPhraser(wording, file);
            file.rules().forEach(rule -> rules.put(rule.name(), new RuleText(rule.name(), name, file.line(rule.at()),
                    sources(rule), value(rule, "because"), negations.phrases(rule))));
            file.declarations().forEach(declaration -> declared.add(type(declaration)));
            Stream.concat(file.rules().stream().map(Rule::at), file.declarations().stream().map(Drl.Declaration::at))
                    .forEach(at -> fingerprint.add(withEnd(file.content(), at)));
        });
        fingerprint.add(wording.text());
        return new Rulebook(ledger.version(), fingerprint.hex(), rules, ledger.statements(), wording.types(), declared);
    }

    private static String withEnd(String text, Span at) {
        int end = text.indexOf("end", at.end());
        return text.substring(at.start(), end < 0 ? at.end() : end + 3);
    }

    private static DeclaredType type(Drl.Declaration declaration) {
        Map<String, String> properties = new LinkedHashMap<>();
        declaration.properties().forEach((property, type) -> properties.put(property, type.text()));
        return new DeclaredType(declaration.name().text(), properties);
    }

    private static List<String> sources(Rule rule) {
        return Stream.of(value(rule, "source").split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    private static String value(Rule rule, String annotation) {
        return rule.annotation(annotation).flatMap(Rule.Annotation::value).map(Token::value).orElse("");
    }
}
