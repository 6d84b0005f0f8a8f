package org.lumbar.shell.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.interview.Turn;

/** The interviews in progress, in memory only: limited in number, and dropped when unused for too long. */
final class Sittings {

    static final int MOST = 200;
    static final Duration IDLE = Duration.ofHours(2);
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    // the one that has not been used for longest comes first
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept(Sitting sitting, Instant used) {
    }

    Sittings(Clock clock) {
        this.clock = clock;
    }

    Sitting begin(CaseAnswers answers) {
        return begin(answers, List.of());
    }

    /** @param screens what was asked for the answers */
    synchronized Sitting begin(CaseAnswers answers, List<Turn.Ask> screens) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Sitting sitting = Sitting.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), answers, screens);
        forget();
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(sitting.id(), new Kept(sitting, clock.instant()));
        return sitting;
    }

    /** The interview after a change; empty where it is not kept. */
    synchronized Optional<Sitting> update(String id, UnaryOperator<Sitting> change) {
        forget();
        Kept found = kept.get(id);
        if (found == null) {
            return Optional.empty();
        }
        Sitting changed = change.apply(found.sitting());
        kept.put(id, new Kept(changed, clock.instant()));
        return Optional.of(changed);
    }

    synchronized Optional<Sitting> of(String id) {
        return update(id, UnaryOperator.identity());
    }

    private void forget() {
        Instant limit = clock.instant().minus(IDLE);
        kept.values().removeIf(one -> one.used().isBefore(limit));
    }
}
