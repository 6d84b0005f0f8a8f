package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.api.FindingType.Sentence;
import org.lumbar.api.Statement;
import org.lumbar.shell.check.Manual;
import org.lumbar.shell.page.RulesPage.Entry;
import org.lumbar.shell.page.RulesPage.Section;
import org.lumbar.shell.page.RulesPage.Told;
import org.lumbar.shell.vocabulary.Rulebook;

/** Makes the rules into a book that can be read from front to back. */
public final class RulesBook {

    private static final int SHOWN = 3;
    private static final Pattern CONCLUSION = Pattern.compile("(?:new )?(\\w+)\\s*\\((?:\\s*\"([^\"]*)\")?(.*)\\)\\s*;?", Pattern.DOTALL);

    private final Rulebook rulebook;
    private final Manual manual;
    private final Map<String, Told> told = new LinkedHashMap<>();

    private RulesBook(Rulebook rulebook, Manual manual) {
        this.rulebook = rulebook;
        this.manual = manual;
    }

    /** {@return the rules as one file of HTML} */
    public static String html(Rulebook rulebook, Manual manual, PageWords words) {
        RulesPage page = new RulesBook(rulebook, manual).page();
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
        return new RulesPage("The rules, statement by statement", manual.statements().size() + " statements and "
                + manual.entries().size() + " rules. Each statement is followed by the rules that implement it: the reason that "
                        + "a rule gives, what it says, and cases that show it.", all);
    }

    private Entry entry(Statement statement) {
        List<Told> rules = new ArrayList<>();
        List<Told> before = new ArrayList<>();
        List<Manual.Entry> carrying = new ArrayList<>(manual.carrying(statement));
        carrying.addAll(manual.asideFrom(statement));
        for (Manual.Entry entry : carrying) {
            Told known = told.get(entry.rule().name());
            if (known == null) {
                known = told(entry);
                told.put(entry.rule().name(), known);
                rules.add(known);
            } else {
                before.add(known);
            }
        }
        return new Entry(statement.id(), statement.where(), statement.says().strip(),
                manual.carrying(statement).isEmpty() ? statement.whyNoRule() : "", rules, before);
    }

    private Told told(Manual.Entry entry) {
        List<String> cases = entry.cases().stream().map(RulesBook::named).distinct().toList();
        return new Told("r" + (told.size() + 1), entry.rule().name(),
                AnswerWords.sentence(entry.rule().because().replaceAll("\\{(\\w+)}", "($1)")), says(entry.concludes()),
                entry.needs(), entry.concludes(), entry.rule().file() + ":" + entry.rule().line(),
                cases.stream().limit(SHOWN).toList(), Math.max(0, cases.size() - SHOWN),
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

    /** A file is called for what it shows. */
    private static String named(String source) {
        String file = source.substring(source.lastIndexOf('/') + 1).replaceFirst("\\.\\w+(?=$|#)", "");
        return AnswerWords.sentence(file.replace('-', ' ').replaceFirst("#(\\d+)$", " ($1)"));
    }
}
