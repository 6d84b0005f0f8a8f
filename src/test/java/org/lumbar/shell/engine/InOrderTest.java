package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_keep_the_order_of_their_inputs(int threads) {
        List<Integer> numbers = IntStream.range(0, 5_000).boxed().toList();
        List<Integer> results = new ArrayList<>();

        try (InOrder<Integer, Integer> all = new InOrder<>(numbers.iterator(), InOrderTest::dawdle, threads)) {
            all.forEachRemaining(results::add);
        }

        assertThat(results).isEqualTo(numbers);
    }

    @Test
    void an_endless_input_is_read_only_a_little_ahead() {
        AtomicInteger asked = new AtomicInteger();
        Iterator<Integer> endless = IntStream.generate(asked::incrementAndGet).iterator();

        try (InOrder<Integer, Integer> all = new InOrder<>(endless, number -> number, 3)) {
            for (int taken = 1; taken <= 1_000; taken++) {
                assertThat(all.next()).isEqualTo(taken);
                assertThat(asked.get() - taken).isLessThan(100);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void an_exception_is_thrown_in_its_place(int threads) {
        List<Integer> numbers = List.of(1, 2, 0, 4);

        try (InOrder<Integer, Integer> all = new InOrder<>(numbers.iterator(), number -> 12 / number, threads)) {
            assertThat(List.of(all.next(), all.next())).containsExactly(12, 6);
            assertThat(all.hasNext()).isTrue();
            assertThatThrownBy(all::next).isInstanceOf(ArithmeticException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void an_interrupted_thread_gets_nothing_more(int threads) {
        try (InOrder<Integer, Integer> all = new InOrder<>(IntStream.generate(() -> 1).iterator(), one -> one, threads)) {
            all.next();
            Thread.currentThread().interrupt();

            assertThat(all.hasNext()).isFalse();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void at_least_one_thread_is_needed() {
        assertThatThrownBy(() -> new InOrder<>(List.of().iterator(), one -> one, 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("at least one thread is needed, not 0");
    }

    private static Integer dawdle(Integer number) {
        for (int i = ThreadLocalRandom.current().nextInt(2_000); i > 0; i--) {
            Thread.onSpinWait();
        }
        return number;
    }
}
