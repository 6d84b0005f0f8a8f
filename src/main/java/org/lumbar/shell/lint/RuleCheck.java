package org.lumbar.shell.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.LanguageCheck;
import org.lumbar.shell.drl.NameCheck;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.engine.KnownTypes;
import org.lumbar.shell.vocabulary.Companions;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Reads the texts of a folder of rules, and says what is wrong with them. */
public record RuleCheck(List<Drl> files, List<Remark> remarks, Optional<Vocabulary> vocabulary, Effects effects) {
    private static final Set<RuleFault> IMPORTS = Set.of(RuleFault.MISSING_IMPORT, RuleFault.UNKNOWN_IMPORT);
    private static final Set<RuleFault> SPOILS_LINE = Set.of(RuleFault.PASTED_CHARACTER, RuleFault.UNREADABLE, RuleFault.MISSING_COMMA,
            RuleFault.OUTSIDE);
    private static final Set<RuleFault> OF_COMPANIONS = Set.of(RuleFault.LOST_STATEMENT, RuleFault.UNUSED_CODE, RuleFault.UNKNOWN_KEY,
            RuleFault.UNRANKED_CODE);
    private static final Set<RuleFault> ACCEPTANCE = Set.of(RuleFault.WRONG_ACCEPT, RuleFault.NOTHING_TO_ACCEPT);

    public RuleCheck {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** Checks rules. Never fails: everything wrong is among the remarks. */
    public static RuleCheck of(Path folder, Map<String, String> texts, boolean drafts) {
        List<Drl> files = texts.entrySet().stream()
                .map(entry -> Drl.read(folder.resolve(entry.getKey()), entry.getValue()))
                .map(file -> drafts ? file.withDrafts() : file).toList();
        return of(files, Companions.of(folder));
    }

    static RuleCheck of(List<Drl> files, Companions companions) {
        if (!companions.problems().isEmpty()) {
            return new RuleCheck(files, companions.problems().stream()
                    .map(problem -> new Remark(RuleFault.UNREADABLE_FILE, "", problem)).toList(), Optional.empty(), Effects.NONE);
        }
        Vocabulary vocabulary = companions.vocabulary(files);
        look(files, vocabulary);
        List<Remark> remarks = new ArrayList<>();
        files.forEach(file -> remarks.addAll(remarks(file, false)));
        if (companions.hasLedger() && errors(files).isEmpty()) {
            companions.ledger().lost(implemented(files)).forEach(statement ->
                    remarks.add(lost(companions.ledger().places().get(statement.id()), statement.id())));
        }
        if (companions.hasWording() && errors(files).isEmpty()) {
            remarks.addAll(new WordingCheck(companions.wording(), vocabulary, files).remarks());
        }
        return new RuleCheck(files, remarks, Optional.of(vocabulary), Effects.NONE);
    }

    /** {@return the same with what is proved of the rules for every case; unchanged if they have errors} */
    RuleCheck proved() {
        return proved(RuleProofs.MOST);
    }

    /** @param most how many parts of formulas to look at, at most */
    RuleCheck proved(long most) {
        if (vocabulary.isEmpty() || remarks.stream().anyMatch(Remark::isError)) {
            return this;
        }
        Effects effects = RuleProofs.look(files, vocabulary.get(), most);
        List<Remark> all = new ArrayList<>(files.stream()
                .flatMap(file -> remarks(file, effects.notOffered().isEmpty()).stream()).toList());
        remarks.stream().filter(remark -> OF_COMPANIONS.contains(remark.fault())).forEach(all::add);
        return new RuleCheck(files, all, vocabulary, effects);
    }

    static Remark at(Problem place, RuleFault fault, String message, String hint) {
        return new Remark(fault, "", new Problem(place.path(), place.position(), fault.severity(), message,
                place.excerpt(), place.caret(), place.width(), hint));
    }

    private static Remark lost(Problem place, String id) {
        return at(place, RuleFault.LOST_STATEMENT, "no rule implements the statement " + id,
                "name it in the @source of a rule, or say here why no rule is needed: no-rule: \"…\"");
    }

    /** {@return what keeps the rules from being used} */
    public List<Problem> errors() {
        return remarks.stream().filter(Remark::isError).map(Remark::problem).toList();
    }

    private static void look(List<Drl> files, Vocabulary vocabulary) {
        boolean readable = errors(files).isEmpty();
        ImportCheck imports = new ImportCheck(vocabulary.concepts());
        ValueCheck values = new ValueCheck(vocabulary.concepts(), imports);
        List<Check> checks = List.of(new PatternCheck(vocabulary.concepts(), imports, values), new VariableCheck(),
                new AnnotationCheck(vocabulary.statements().keySet()), new ConclusionCheck(vocabulary.concepts(), imports, values),
                new CodeCheck(vocabulary), new NestingCheck());
        files.forEach(imports::look);
        files.forEach(file -> file.rules().forEach(rule -> checks.forEach(check -> check.look(file, rule))));
        NameCheck.look(files);
        if (readable && errors(files).stream().map(Remark::fault).noneMatch(IMPORTS::contains)) {
            LanguageCheck.look(files, KnownTypes.of(files));
        }
    }

    private static List<Remark> errors(List<Drl> files) {
        return files.stream().flatMap(file -> file.remarks().list().stream()).filter(Remark::isError).toList();
    }

    private static List<Remark> remarks(Drl file, boolean proved) {
        List<Remark> said = withoutConsequences(named(file, file.remarks().list()));
        List<Remark> left = Acceptance.applied(file, said, proved);
        List<Remark> all = new ArrayList<>(left);
        named(file, file.remarks().list()).stream().filter(remark -> ACCEPTANCE.contains(remark.fault()))
                .forEach(all::add);
        return all.stream().sorted(Comparator.comparing(remark -> remark.problem().position())).toList();
    }

    /** Without warnings about rules that have errors, which usually cause the warnings. */
    private static List<Remark> withoutConsequences(List<Remark> remarks) {
        Set<String> wrong = remarks.stream().filter(Remark::isError).map(Remark::rule).collect(Collectors.toSet());
        return remarks.stream().filter(remark -> remark.isError() ? !follows(remark, remarks) : !wrong.contains(remark.rule())).toList();
    }

    /** Whether an error follows from another on its line, the rest of which could not be read. */
    private static boolean follows(Remark error, List<Remark> remarks) {
        List<Remark> line = remarks.stream().filter(Remark::isError)
                .filter(one -> one.problem().position().line() == error.problem().position().line())
                .sorted(Comparator.comparing((Remark one) -> one.fault() != RuleFault.PASTED_CHARACTER)
                        .thenComparing(one -> one.problem().position())).toList();
        return line.get(0) != error && line.stream().anyMatch(one -> SPOILS_LINE.contains(one.fault()));
    }

    /** Adds the rule that a remark is in, if it does not name one itself. */
    private static List<Remark> named(Drl file, Collection<Remark> remarks) {
        return remarks.stream().map(remark -> remark.rule().isEmpty()
                ? file.ruleAt(remark.problem().position()).map(rule ->
                        new Remark(remark.fault(), rule.name(), remark.problem()))
                        .orElse(remark) : remark).toList();
    }

    private static Set<String> implemented(List<Drl> files) {
        Set<String> implemented = new HashSet<>();
        files.stream().flatMap(file -> file.rules().stream()).map(rule -> rule.annotation("source"))
                .flatMap(source -> source.flatMap(Rule.Annotation::value).stream()).map(Token::text)
                .forEach(ids -> implemented.addAll(List.of(ids.strip().split("\\s*,\\s*"))));
        return implemented;
    }
}
