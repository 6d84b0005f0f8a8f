package org.lumbar.shell.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.shell.check.Manual;
import org.lumbar.shell.engine.CompiledRules;

@Tag("slow")
class RulesBookTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static Document book;

    @BeforeAll
    static void write() {
        book = Jsoup.parse(RulesBook.html(RULES, Manual.of(RULES, Optional.empty(), List.of("examples")),
                PageWordsReader.read(Optional.empty())));
    }

    @Test
    void each_statement_appears_once_in_the_order_of_the_source() {
        assertThat(book.select(".statement").eachAttr("id"))
                .containsExactlyElementsOf(RULES.rulebook().statements().keySet());
        RULES.rulebook().statements().values().forEach(statement -> assertThat(book.getElementById(statement.id()).text())
                .contains(statement.says().strip()));
    }

    @Test
    void each_rule_is_shown_in_full_once() {
        assertThat(book.select(".why > li > strong").eachText())
                .containsExactlyInAnyOrderElementsOf(RULES.rulebook().rules().keySet());
    }

    @Test
    void a_statement_without_a_rule_says_why() {
        assertThat(book.select(".statement").stream().filter(entry -> entry.select("li, a").isEmpty()))
                .isNotEmpty().allMatch(entry -> entry.text().contains("No rule: "));
    }

    @Test
    void a_rule_says_what_its_conclusion_says_and_which_cases_show_it() {
        Element rule = book.select(".why > li").stream()
                .filter(one -> one.select("strong").text().startsWith("A suspected injury means stopping")).findFirst().orElseThrow();

        assertThat(rule.text()).contains("It says: “Stop every activity that involves the affected area.”", "Shown by: ");
        assertThat(rule.select("pre").text()).startsWith("when").contains("then", ".drl:");
    }

    @Test
    void each_conclusion_that_people_are_shown_has_a_table_of_when_it_is_drawn() {
        List<String> codes = RULES.rulebook().types().stream().filter(type -> !type.heading().isEmpty()).flatMap(type -> type.sentences()
                .stream().map(sentence -> type.name() + ":" + sentence.code()).filter(name -> !name.equals(type.name() + ":" + type.name())))
                .distinct().toList();

        assertThat(book.select(".when summary .soft").eachText()).containsExactlyElementsOf(codes);
        assertThat(book.select(".when pre").eachText()).hasSameSizeAs(codes).noneMatch(String::isBlank);
    }

    @Test
    void every_link_leads_to_a_place_in_the_book() {
        assertThat(book.select("a[href]").eachAttr("href")).isNotEmpty()
                .allMatch(link -> link.startsWith("#") && book.getElementById(link.substring(1)) != null);
        assertThat(book.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
