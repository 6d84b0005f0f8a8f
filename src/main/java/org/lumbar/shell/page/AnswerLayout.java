package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lumbar.api.FindingType;
import org.lumbar.api.Item;
import org.lumbar.api.Proof;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.page.AnswerPage.Block;
import org.lumbar.shell.page.AnswerPage.Line;
import org.lumbar.shell.page.AnswerPage.Look;
import org.lumbar.shell.page.PageWords.Part;
import org.lumbar.shell.page.PageWords.Section;
import org.lumbar.shell.page.PageWords.Together;
import org.lumbar.shell.report.Names;
import org.lumbar.shell.vocabulary.Rulebook;

/** Assigns each finding of an assessment to its section of the page. */
final class AnswerLayout {

    /** The most steps of a card; the others follow as plain text. */
    private static final int MAX_STEPS = 3;

    /** The most open questions shown. */
    private static final int MAX_QUESTIONS = 6;

    /** The colon after which a sentence explains itself. */
    private static final Pattern EXPLANATION = Pattern.compile(": (?!.*\\. )");

    private final PageWords words;
    private final Rulebook rulebook;
    private final Proof proof;
    private final PageReasons reasons;
    private final AnswerWords answers;
    private final Map<Section, List<Object>> bySection = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();
    private final Optional<Object> subject;

    AnswerLayout(PageWords words, DecidedCase assessment) {
        this.words = words;
        this.rulebook = assessment.rulebook();
        this.proof = assessment.proof();
        this.reasons = new PageReasons(rulebook, proof);
        this.answers = new AnswerWords(rulebook);
        this.subject = subject(words, rulebook, proof.findings());
        distribute();
    }

    private void distribute() {
        List<Object> findings = proof.findings();
        List<Section> applying = words.sections().stream().filter(section -> section.appliesTo(findings)).toList();
        applying.forEach(section -> bySection.put(section, new ArrayList<>()));
        Map<String, Section> others = new LinkedHashMap<>();
        for (Object finding : findings) {
            Optional<Section> section = applying.stream()
                    .filter(one -> Selector.any(one.findings(), finding)).findFirst();
            String heading = heading(rulebook, finding);
            if (section.isPresent()) {
                bySection.get(section.get()).add(finding);
            } else if (!heading.isEmpty()) {
                bySection.computeIfAbsent(others.computeIfAbsent(heading, Section::others), any -> new ArrayList<>())
                        .add(finding);
            }
        }
    }

    /** The heading of findings of a type; empty if people are not shown them. */
    static String heading(Rulebook rulebook, Object finding) {
        return rulebook.type(Item.of(finding).type()).map(FindingType::heading).orElse("");
    }

    /** The main finding: the first that belongs in the title, or else the first of all. */
    static Optional<Object> subject(PageWords words, Rulebook rulebook, List<Object> findings) {
        List<Section> applying = words.sections().stream().filter(section -> section.appliesTo(findings)).toList();
        Stream<Object> titles = applying.stream().filter(section -> section.part() == Part.TITLE).flatMap(title -> findings.stream()
                .filter(finding -> applying.stream().filter(one -> Selector.any(one.findings(), finding)).findFirst()
                        .filter(title::equals).isPresent()));
        return Stream.concat(titles, findings.stream().filter(finding -> !heading(rulebook, finding).isEmpty())).findFirst();
    }

    /** The sentence of the main finding, without its full stop and what follows a colon, which goes into the lead. */
    static String title(PageWords words, Rulebook rulebook, List<Object> findings) {
        return subject(words, rulebook, findings)
                .map(finding -> unstopped(EXPLANATION.split(Names.says(rulebook, finding), 2)[0])).orElse("Nothing was concluded");
    }

    private Optional<String> says() {
        return subject.map(finding -> Names.says(rulebook, finding));
    }

    /** The sentences below the title: the rest of the main finding, its reason, and the findings of the lead. */
    List<String> lead() {
        Set<String> lead = new LinkedHashSet<>();
        says().map(says -> EXPLANATION.split(says, 2)).filter(parts -> parts.length > 1)
                .ifPresent(parts -> lead.add(AnswerWords.sentence(parts[1])));
        subject.ifPresent(subject -> reasons.direct(subject).limit(1).forEach(lead::add));
        Stream.concat(in(Part.TITLE).skip(1), in(Part.LEAD)).forEach(finding -> lead.add(Names.says(rulebook, finding)));
        said.addAll(lead);
        return List.copyOf(lead);
    }

    /** Whether the notice comes first on the page. */
    boolean isUrgent() {
        return words.notice().stream()
                .anyMatch(notice -> proof.findings().stream().anyMatch(finding -> Selector.any(notice.when(), finding)));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        boolean titled = bySection.keySet().stream().anyMatch(section -> section.part() == Part.TITLE);
        bySection.forEach((section, findings) -> {
            boolean shown = section.part() == Part.NOTICE ? words.notice().isPresent() && !isUrgent()
                    : !findings.isEmpty() || !section.items().isEmpty();
            if (shown && look(section.part()).isPresent()) {
                blocks.add(block(section, titled ? findings : findings.stream()
                        .filter(finding -> subject.filter(finding::equals).isEmpty()).toList()));
            }
        });
        blocks.removeIf(block -> block.look() != Look.NOTICE && block.first().isEmpty() && block.offered().isEmpty()
                && block.items().isEmpty() && block.closing().isEmpty());
        return blocks;
    }

    private static Optional<Look> look(Part part) {
        return switch (part) {
            case NOW, EASE, SEE -> Optional.of(Look.CARD);
            case LIST -> Optional.of(Look.LIST);
            case TEXT -> Optional.of(Look.TEXT);
            case ASKED -> Optional.of(Look.MORE);
            case ASSUMED -> Optional.of(Look.ASSUMED);
            case NOTICE -> Optional.of(Look.NOTICE);
            case TITLE, LEAD, FOOTER -> Optional.empty();
        };
    }

    private Block block(Section section, List<Object> findings) {
        Look look = look(section.part()).orElseThrow();
        List<Line> first = lines(findings.stream().filter(finding -> !Selector.any(words.offered(), finding)).toList());
        List<Line> offered = lines(findings.stream().filter(finding -> Selector.any(words.offered(), finding)).toList());
        List<String> closing = new ArrayList<>();
        if (look == Look.CARD) {
            List<Line> steps = section.items().isEmpty() ? first.stream().limit(MAX_STEPS).toList() : List.of();
            first.subList(steps.size(), first.size()).forEach(line -> closing.add(line.text()));
            first = steps;
        } else if (look == Look.MORE) {
            first = first.stream().limit(MAX_QUESTIONS).toList();
        }
        if (!section.closing().isEmpty()) {
            closing.add(section.closing());
        }
        return new Block(look, section.part().name().toLowerCase(Locale.ROOT), section.level(),
                section.heading(), first, offered, section.items(), closing, Names.places(rulebook, section.cites()),
                words.notice());
    }

    private List<Line> lines(List<Object> findings) {
        List<Object> left = new ArrayList<>(findings);
        List<Line> lines = new ArrayList<>();
        while (!left.isEmpty()) {
            Object finding = left.get(0);
            Optional<Together> together = words.together().stream().filter(one -> applies(one, finding, left)).findFirst();
            lines.add(together.map(one -> new Line(one.says(), "", "", "", left.stream()
                    .filter(other -> Selector.any(one.findings(), other)).map(other -> Names.says(rulebook, other)).toList()))
                    .orElseGet(() -> line(finding)));
            left.removeIf(other -> other.equals(finding)
                    || together.filter(one -> Selector.any(one.findings(), other)).isPresent());
        }
        return lines;
    }

    private static boolean applies(Together together, Object finding, List<Object> left) {
        return Selector.any(together.findings(), finding) && together.findings().stream()
                .allMatch(selector -> left.stream().anyMatch(selector::fits));
    }

    private Line line(Object finding) {
        String why = reasons.direct(finding).filter(said::add).findFirst().orElse("");
        String about = Item.of(finding).properties().getOrDefault("about", "").toString();
        return new Line(Names.says(rulebook, finding), why, about, answers.label(about),
                List.of(Names.says(rulebook, finding)));
    }

    private Stream<Object> in(Part part) {
        return bySection.entrySet().stream().filter(entry -> entry.getKey().part() == part)
                .flatMap(entry -> entry.getValue().stream());
    }

    /** A sentence without its full stop. */
    static String unstopped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
