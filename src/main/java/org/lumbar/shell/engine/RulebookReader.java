package org.lumbar.shell.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.api.RuleText;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.vocabulary.Declarations;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Ledger;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;
import org.lumbar.shell.vocabulary.YamlFile;

/** Reads a folder of rules into a rulebook. */
final class RulebookReader {

    private RulebookReader() {
    }

    /** @throws InvalidRulesException if the rules, or the files next to them, cannot be read */
    static Rulebook read(RuleFolder folder) {
        return read(folder, CheckedRules.of(folder));
    }

    /** @throws InvalidRulesException if the files next to the rules, or a question, cannot be read */
    static Rulebook read(RuleFolder folder, CheckedRules checked) {
        Domain domain = Domain.current();
        YamlFile wordingFile = file(folder, Wording.FILE, folder.wording(), domain);
        YamlFile ledgerFile = file(folder, Ledger.FILE, folder.knowledge(), domain);
        Wording wording = Wording.read(wordingFile);
        Ledger ledger = Ledger.read(ledgerFile);
        List<DeclaredType> declared = Declarations.of(checked.files(), domain);
        List<Problem> problems = Stream.of(wordingFile.problems(), ledgerFile.problems(), questions(checked.files()))
                .flatMap(List::stream).toList();
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        Vocabulary vocabulary = new Vocabulary(domain, declared, wording, ledger.statements(),
                Declarations.concluded(checked.files()));
        Map<String, RuleText> rules = new LinkedHashMap<>();
        Fingerprint fingerprint = new Fingerprint();
        checked.files().forEach(file -> {
            String name = CheckedRules.name(file);
            NegationPhraser negations = new NegationPhraser(vocabulary, wording, file);
            file.rules().forEach(rule -> rules.put(rule.name(), new RuleText(rule.name(), name, file.line(rule.at()),
                    sources(rule), value(rule, "because"), negations.phrases(rule))));
            Stream.concat(file.rules().stream().map(Rule::at), file.declarations().stream().map(Drl.Declaration::at))
                    .forEach(at -> fingerprint.add(file.content().substring(at.start(), at.end())));
        });
        fingerprint.add(wording.text());
        return new Rulebook(ledger.version(), fingerprint.hex(), rules, vocabulary);
    }

    private static YamlFile file(RuleFolder folder, String name, Optional<String> own, Domain domain) {
        return YamlFile.of(folder.path().resolve(name), own.or(() -> domain.text(name)).orElse(""));
    }

    private static List<Problem> questions(Collection<Drl> files) {
        return files.stream().flatMap(file -> file.remarks().list().stream())
                .filter(remark -> remark.fault() == RuleFault.QUESTION).map(Remark::problem).toList();
    }

    private static List<String> sources(Rule rule) {
        return Stream.of(value(rule, "source").split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    private static String value(Rule rule, String annotation) {
        return rule.annotation(annotation).flatMap(Rule.Annotation::value).map(Token::value).orElse("");
    }
}
