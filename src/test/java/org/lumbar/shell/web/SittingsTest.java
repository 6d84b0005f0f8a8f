package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lumbar.shell.cases.CaseAnswers;

class SittingsTest {

    private final Hand hand = new Hand();
    private final Sittings sittings = new Sittings(hand);

    @Test
    void each_interview_has_an_id_of_128_random_bits() {
        List<String> ids = IntStream.range(0, 100).mapToObj(i -> sittings.begin(CaseAnswers.none()).id()).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[\\w-]{22}"));
    }

    @Test
    void an_interview_is_gone_after_two_unused_hours() {
        String used = sittings.begin(CaseAnswers.none()).id();
        String unused = sittings.begin(CaseAnswers.none()).id();
        hand.now = hand.now.plus(Duration.ofMinutes(90));
        sittings.of(used);
        hand.now = hand.now.plus(Duration.ofMinutes(31));

        assertThat(sittings.of(used)).isPresent();
        assertThat(sittings.of(unused)).isEmpty();
    }

    @Test
    void the_interview_unused_for_longest_makes_room() {
        String first = sittings.begin(CaseAnswers.none()).id();
        String second = sittings.begin(CaseAnswers.none()).id();
        sittings.of(first);
        IntStream.range(0, Sittings.MOST - 1).forEach(i -> sittings.begin(CaseAnswers.none()));

        assertThat(sittings.of(first)).isPresent();
        assertThat(sittings.of(second)).isEmpty();
    }

    /** A clock that stops until it is moved. */
    private static final class Hand extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
