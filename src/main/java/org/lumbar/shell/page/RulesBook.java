package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lumbar.api.FindingType.Sentence;
import org.lumbar.api.Goal;
import org.lumbar.api.Statement;
import org.lumbar.shell.check.Manual;
import org.lumbar.shell.claims.ConfirmedLogic;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.DecisionTree;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.page.RulesPage.Drawn;
import org.lumbar.shell.page.RulesPage.Entry;
import org.lumbar.shell.page.RulesPage.RuleEntry;
import org.lumbar.shell.page.RulesPage.Section;
import org.lumbar.shell.report.DecisionReport;
import org.lumbar.shell.vocabulary.Rulebook;

/** Turns the rules into a book that can be read from front to back. */
public final class RulesBook {

    private static final int SHOWN = 3;
    private static final int WIDTH = 80;
    private static final Pattern CONCLUSION = Pattern.compile("(?:new )?(\\w+)\\s*\\((?:\\s*\"([^\"]*)\")?(.*)\\)\\s*;?", Pattern.DOTALL);

    private final CompiledRules rules;
    private final Rulebook rulebook;
    private final Manual manual;
    private final Map<String, RuleEntry> shown = new LinkedHashMap<>();

    private RulesBook(CompiledRules rules, Manual manual) {
        this.rules = rules;
        this.rulebook = rules.rulebook();
        this.manual = manual;
    }

    /** {@return the rules as one file of HTML} */
    public static String html(CompiledRules rules, Manual manual, PageWords words) {
        Rulebook rulebook = rules.rulebook();
        RulesPage page = new RulesBook(rules, manual).page();
        Templates templates = new Templates();
        return templates.page(Frames.of(words, rulebook, page.title(), false), templates.body("rules", page));
    }

    private RulesPage page() {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        for (Statement statement : manual.statements()) {
            sections.computeIfAbsent(statement.where().replaceFirst(", paragraph.*", ""), any -> new ArrayList<>())
                    .add(entry(statement));
        }
        List<Section> all = new ArrayList<>();
        sections.forEach((heading, entries) -> all.add(new Section("s" + (all.size() + 1), heading, entries)));
        LogicAnswer<ConfirmedLogic> logic = ConfirmedLogic.of(rules);
        return new RulesPage("The rules, statement by statement", manual.statements().size() + " statements and "
                + manual.entries().size() + " rules. Each statement is followed by the rules that implement it: the reason that "
                        + "a rule gives, what it says, and cases that show it. The last part says exactly when each conclusion is drawn.", all,
                logic instanceof LogicAnswer.Offered<ConfirmedLogic> offered ? drawn(offered.value()) : List.of(),
                logic instanceof LogicAnswer.NotOffered<ConfirmedLogic> none ? because(none.because()) : "");
    }

    /** Each conclusion that people are shown, in the order of the wording. */
    private List<Drawn> drawn(ConfirmedLogic logic) {
        List<Drawn> drawn = new ArrayList<>();
        rulebook.types().stream().filter(type -> !type.heading().isEmpty()).forEach(type -> type.sentences().stream()
                .map(Sentence::code).distinct().filter(code -> !code.equals(type.name())).forEach(code -> drawn.add(new Drawn(
                        type.heading(), type.name() + ":" + code, type.sentences().stream()
                                .filter(sentence -> sentence.code().equals(code)).map(Sentence::text).distinct().toList(),
                        when(logic, Goal.of(type.name(), code))))));
        return drawn;
    }

    private String when(ConfirmedLogic logic, Goal goal) {
        LogicAnswer<DecisionTree> tree = logic.exactlyWhen(new Proposition.Concluded(goal));
        return tree instanceof LogicAnswer.NotOffered<DecisionTree> none ? because(none.because())
                : new DecisionReport("", List.of(), tree.orElseThrow(), rulebook).conditions(WIDTH);
    }

    private static String because(List<Limitation> limitations) {
        return "Not offered, because " + limitations.stream().map(one -> one.problem().message()).distinct()
                .collect(Collectors.joining("; ")) + ".";
    }

    private Entry entry(Statement statement) {
        List<RuleEntry> rules = new ArrayList<>();
        List<RuleEntry> before = new ArrayList<>();
        List<Manual.Entry> implementing = new ArrayList<>(manual.implementing(statement));
        implementing.addAll(manual.notInUse(statement));
        for (Manual.Entry entry : implementing) {
            RuleEntry known = shown.get(entry.rule().name());
            if (known == null) {
                known = shown(entry);
                shown.put(entry.rule().name(), known);
                rules.add(known);
            } else {
                before.add(known);
            }
        }
        return new Entry(statement.id(), statement.where(), statement.says().strip(),
                manual.implementing(statement).isEmpty() ? statement.whyNoRule() : "", rules, before);
    }

    private RuleEntry shown(Manual.Entry entry) {
        return new RuleEntry("r" + (shown.size() + 1), entry.rule().name(),
                AnswerWords.sentence(entry.rule().because().replaceAll("\\{(\\w+)}", "($1)")), says(entry.concludes()),
                entry.needs(), entry.concludes(), entry.rule().file() + ":" + entry.rule().line(),
                entry.cases().map(RulesBook::shownBy).orElse(""),
                AnswerWords.sentence(entry.life().says()));
    }

    private String says(String conclusion) {
        Matcher parts = CONCLUSION.matcher(conclusion);
        if (!parts.find()) {
            return "";
        }
        return rulebook.type(parts.group(1)).stream().filter(type -> !type.heading().isEmpty())
                .flatMap(type -> type.sentences().stream())
                .filter(sentence -> sentence.code().equals(parts.group(2)) && sentence.values().stream()
                        .allMatch(value -> parts.group(3).matches("(?s).*\\b" + Pattern.quote(value) + "\\b.*")))
                .max(Comparator.comparingInt(sentence -> sentence.values().size())).map(Sentence::text).orElse("");
    }

    /** Turns the name of a case file, which says what it shows, into words. */
    private static String shownBy(List<String> cases) {
        List<String> names = cases.stream().map(RulesBook::named).distinct().toList();
        return names.isEmpty() ? "Shown by no case" : "Shown by: " + names.stream().limit(SHOWN).collect(Collectors.joining("; "))
                + (names.size() > SHOWN ? "; and " + (names.size() - SHOWN) + " more" : "");
    }

    private static String named(String source) {
        String file = source.substring(source.lastIndexOf('/') + 1).replaceFirst("\\.\\w+(?=$|#)", "");
        return AnswerWords.sentence(file.replace('-', ' ').replaceFirst("#(\\d+)$", " ($1)"));
    }
}
