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

class WebSessionsTest {

    private final Hand hand = new Hand();
    private final WebSessions sessions = new WebSessions(hand);

    @Test
    void each_interview_has_an_id_of_128_random_bits() {
        List<String> ids = IntStream.range(0, 100).mapToObj(i -> sessions.begin(CaseAnswers.none()).id()).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[\\w-]{22}"));
        for (int at = 0; at < 21; at++) {
            int place = at;
            assertThat(ids.stream().map(id -> id.charAt(place)).distinct()).as("letters at %s", at).hasSizeGreaterThan(30);
        }
    }

    @Test
    void an_interview_is_gone_after_two_unused_hours() {
        String used = sessions.begin(CaseAnswers.none()).id();
        String unused = sessions.begin(CaseAnswers.none()).id();
        hand.now = hand.now.plus(Duration.ofMinutes(90));
        sessions.of(used);
        hand.now = hand.now.plus(Duration.ofMinutes(31));

        assertThat(sessions.of(used)).isPresent();
        assertThat(sessions.of(unused)).isEmpty();
    }

    @Test
    void the_interview_unused_for_longest_makes_room() {
        String first = sessions.begin(CaseAnswers.none()).id();
        String second = sessions.begin(CaseAnswers.none()).id();
        sessions.of(first);
        IntStream.range(0, WebSessions.MOST - 1).forEach(i -> sessions.begin(CaseAnswers.none()));

        assertThat(sessions.of(first)).isPresent();
        assertThat(sessions.of(second)).isEmpty();
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
