package org.lumbar.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lumbar.api.FindingType;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.engine.CompiledRules;

class LedgerTest {

    private static final String TITLE = "Lower Back Sore After Deadlift: 5 Potential Reasons Explained";
    private static final Rulebook BOOK = CompiledRules.packaged().rulebook();

    @Test
    void every_statement_of_the_article_is_listed() {
        assertThat(BOOK.statements().keySet()).filteredOn(id -> id.startsWith("K")).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 131).mapToObj("K%02d"::formatted).toList());
        assertThat(BOOK.statements().values()).allSatisfy(statement -> {
            assertThat(statement.where()).isNotEmpty();
            assertThat(statement.says()).isNotEmpty();
            assertThat(statement.kinds()).isSubsetOf("triage", "cause", "severity", "remedy", "caution", "prognosis",
                    "norm", "exception", "explanation", "background", "context");
        });
    }

    @Test
    void a_statement_of_our_own_says_so_and_names_its_public_source() {
        assertThat(BOOK.statements().values()).filteredOn(statement -> statement.id().startsWith("C")).isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.where()).startsWith("Ours, not of the article;")
                        .contains("https://"));
    }

    @Test
    void a_statement_is_carried_by_a_rule_or_says_why_not_and_never_both() {
        Set<String> carried = carried();
        assertThat(BOOK.statements().values()).allSatisfy(statement -> assertThat(statement.whyNoRule().isEmpty())
                .as(statement.id() + " is carried by a rule: " + carried.contains(statement.id()))
                .isEqualTo(carried.contains(statement.id())));
    }

    @Test
    void every_rule_rests_on_statements_that_exist_and_says_why() {
        assertThat(BOOK.rules().values()).allSatisfy(rule -> {
            assertThat(rule.sources()).as(rule.name()).isNotEmpty().isSubsetOf(BOOK.statements().keySet());
            assertThat(rule.because()).as(rule.name()).isNotEmpty();
        });
    }

    @Test
    void every_code_that_rules_conclude_has_a_sentence_and_every_sentence_a_rule() throws Exception {
        Set<String> concluded = new TreeSet<>();
        Pattern finding = Pattern.compile("new (\\w+)\\((?:\"([\\w.-]+)\"(?:, \"(\\w+)\")?)?");
        for (Path file : ruleFiles()) {
            Matcher found = finding.matcher(Files.readString(file));
            while (found.find()) {
                concluded.add(found.group(1) + " " + (found.group(2) == null ? found.group(1) : found.group(2)));
            }
        }
        Set<String> worded = BOOK.types().stream().flatMap(LedgerTest::codes).collect(Collectors.toSet());
        // a question declared in DRL has its sentence there
        Set<String> asked = BOOK.vocabulary().declared().stream().flatMap(type -> BOOK.vocabulary().questionsOf(type.name()).stream())
                .map(question -> "Question " + question.key()).collect(Collectors.toSet());
        assertThat(concluded).filteredOn(code -> !code.startsWith("Question Question") && !code.startsWith("Severity Severity")
                && !asked.contains(code)).allSatisfy(code -> assertThat(worded).contains(code));
        assertThat(worded).allSatisfy(code -> assertThat(
                concluded.contains(code) || code.startsWith("Question symptoms.")
                        || concluded.contains(code.replace("Question ", "Contradiction "))).as(code).isTrue());
    }

    @Test
    void no_sentence_of_the_article_is_copied() throws Exception {
        Set<String> article = articleRuns();
        List<Path> texts = new ArrayList<>(List.of(Path.of("README.md"), Path.of("examples/README.md")));
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            files.filter(Files::isRegularFile).forEach(texts::add);
        }
        Set<String> cited = Stream.concat(Stream.of(TITLE), BOOK.statements().values().stream().map(Statement::where))
                .flatMap(LedgerTest::runs).collect(Collectors.toSet());
        assertThat(texts).hasSizeGreaterThan(30);
        for (Path text : texts) {
            assertThat(runs(Files.readString(text)).filter(run -> !cited.contains(run) && article.contains(digest(run))))
                    .as(text.toString()).isEmpty();
        }
    }

    @Test
    void a_sentence_of_the_article_would_be_noticed() throws Exception {
        assertThat(runs(TITLE).map(LedgerTest::digest)).containsAnyElementsOf(articleRuns());
    }

    /** Eight words in a row are a copy; fewer can hardly be avoided. */
    private static Stream<String> runs(String text) {
        List<String> words = Pattern.compile("[a-z0-9]+").matcher(text.toLowerCase(Locale.ROOT)).results()
                .map(result -> result.group()).toList();
        return IntStream.rangeClosed(0, words.size() - 8).mapToObj(i -> String.join(" ", words.subList(i, i + 8)));
    }

    /** The article is not here, but the digests of all runs of eight of its words are. */
    private static Set<String> articleRuns() throws java.io.IOException {
        return Set.copyOf(Files.readAllLines(Path.of("src/test/resources/org/lumbar/knowledge/article-runs.txt")));
    }

    private static String digest(String run) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(run.getBytes(UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<String> codes(FindingType type) {
        return type.says().keySet().stream().map(code -> type.name() + " " + code.split("/")[0]);
    }

    private static Set<String> carried() {
        return BOOK.rules().values().stream().map(RuleText::sources).flatMap(List::stream).collect(Collectors.toSet());
    }

    private static List<Path> ruleFiles() throws java.io.IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
        }
    }
}
