package org.lumbar.shell.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.engine.CompiledRules;

class PageWordsTest {

    private static final Rulebook RULEBOOK = CompiledRules.packaged().rulebook();

    @Test
    void every_conclusion_that_a_page_names_is_one_that_is_worded() {
        PageWords words = PageWordsReader.read(Optional.empty());
        Stream<Selector> named = Stream.of(
                words.sections().stream().flatMap(section -> Stream.of(section.findings(), section.when(), section.unless())
                        .flatMap(List::stream)),
                words.together().stream().flatMap(one -> one.findings().stream()),
                words.notice().stream().flatMap(notice -> notice.when().stream())).flatMap(all -> all);

        assertThat(named.filter(selector -> !selector.values().isEmpty())
                .filter(selector -> !selector.values().get(0).matches("NOW|EASE|TRAINING|EMERGENCY_SIGNS")))
                .allMatch(selector -> RULEBOOK.type(selector.type()).orElseThrow().sentences().stream()
                        .anyMatch(sentence -> sentence.code().equals(selector.values().get(0))));
    }

    @Test
    void every_source_that_a_page_cites_is_in_the_ledger() {
        assertThat(PageWordsReader.read(Optional.empty()).sections().stream().flatMap(section -> section.cites().stream()))
                .isNotEmpty().allMatch(RULEBOOK.statements()::containsKey);
    }

    @Test
    void a_misspelt_word_is_refused_with_its_place_and_the_nearest() {
        assertThatThrownBy(() -> PageWordsReader.read("page.yaml", "name: A\nanswer:\n  - part: titel\n    findngs: [B]\n"))
                .isInstanceOfSatisfying(InvalidRulesException.class, invalid -> assertThat(invalid.problems())
                        .extracting(problem -> problem.position().line() + " " + problem.message() + "; " + problem.hint())
                        .containsExactly("3 there is no part 'titel'; did you mean 'title'?",
                                "4 there is no key 'findngs' here; did you mean 'findings'?"));
    }

    @Test
    void a_text_where_a_list_is_needed_is_refused() {
        assertThatThrownBy(() -> PageWordsReader.read("page.yaml", "offered: Remedy\n"))
                .isInstanceOf(InvalidRulesException.class).hasMessageContaining("a list is needed for 'offered'");
    }

    @Test
    void rules_with_their_own_wording_have_pages_in_plain_order(@TempDir Path folder) throws Exception {
        assertThat(PageWordsReader.read(Optional.of(folder)).sections())
                .isEqualTo(PageWordsReader.read(Optional.empty()).sections()).hasSizeGreaterThan(2);
        Files.writeString(folder.resolve("wording.yaml"), "[]");

        assertThat(PageWordsReader.read(Optional.of(folder)).sections()).isEmpty();
        assertThat(PageWordsReader.read(Optional.of(folder)).notice()).isEmpty();
    }
}
