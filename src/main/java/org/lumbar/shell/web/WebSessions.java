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
final class WebSessions {

    static final int MOST = 200;
    static final Duration IDLE = Duration.ofHours(2);
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    // the least recently used comes first
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept(WebSession session, Instant used) {
    }

    WebSessions(Clock clock) {
        this.clock = clock;
    }

    WebSession begin(CaseAnswers answers) {
        return begin(answers, List.of());
    }

    /** @param screens the questions that led to the answers */
    synchronized WebSession begin(CaseAnswers answers, List<Turn.Ask> screens) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        WebSession session = WebSession.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), answers, screens);
        forget();
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(session.id(), new Kept(session, clock.instant()));
        return session;
    }

    /** The interview after a change; empty if it is no longer kept. */
    synchronized Optional<WebSession> update(String id, UnaryOperator<WebSession> change) {
        forget();
        Kept found = kept.get(id);
        if (found == null) {
            return Optional.empty();
        }
        WebSession changed = change.apply(found.session());
        kept.put(id, new Kept(changed, clock.instant()));
        return Optional.of(changed);
    }

    synchronized Optional<WebSession> of(String id) {
        return update(id, UnaryOperator.identity());
    }

    private void forget() {
        Instant limit = clock.instant().minus(IDLE);
        kept.values().removeIf(one -> one.used().isBefore(limit));
    }
}
