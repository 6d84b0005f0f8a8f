package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;
import org.lumbar.api.Trail;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.text.Utf8;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * Writes results of one rule base as lines of JSON, from pieces cached for each rule, finding and answer. Nothing specific to a
 * case is cached. Safe for use by several threads.
 */
public final class ResultLines {

    private static final byte[] CASE = Utf8.bytes("\"case\":\"");
    private static final byte[] SOURCE = Utf8.bytes("\"source\":\"");
    private static final byte[] ID = Utf8.bytes("{\"id\":\"c");
    private static final byte[] BECAUSE = Utf8.bytes(",\"because\":\"");
    private static final byte[] ANSWERS = Utf8.bytes(",\"answers\":[");
    private static final byte[] OPEN = Utf8.bytes(",\"open\":");
    private static final byte[] TRAIL = Utf8.bytes(",\"trail\":[");
    private static final byte[] STEP = Utf8.bytes("{\"step\":");
    private static final byte[] GIVEN = Utf8.bytes(",\"given\":[");
    private static final byte[] CONCLUSION = Utf8.bytes("{\"conclusion\":\"c");
    private static final byte[] CONCLUDED = Utf8.bytes(",\"concluded\":[");
    private static final byte[] ABOUT = Utf8.bytes("{\"about\":\"");
    private static final byte[] VALUE = Utf8.bytes("\",\"value\":");
    private static final int LARGE = 1 << 20;

    private final Rulebook rulebook;
    private final Trail trail;
    private final byte[] rules;
    private final Map<Object, Conclusion> conclusions = new ConcurrentHashMap<>();
    private final Map<Object, byte[]> answers = new ConcurrentHashMap<>();
    private final Map<String, RulePieces> steps = new ConcurrentHashMap<>();
    private final Queue<Utf8> buffers = new ArrayBlockingQueue<>(64);

    /**
     * Results of other rule bases are written as well, but more slowly.
     *
     * @throws MissingLibraryException without {@code jackson-core} on the class path
     */
    public ResultLines(Rulebook rulebook, Trail trail) {
        Library.require("to write JSON", Library.JSON);
        this.rulebook = rulebook;
        this.trail = trail;
        byte[] about = JsonText.piece(ResultParts.rules(rulebook));
        this.rules = new Utf8(about.length + 32).put(Utf8.bytes("\",\"rules\":")).put(about)
                .put(Utf8.bytes(",\"conclusions\":[")).toBytes();
    }

    /** {@return the outcome of one case as JSON in UTF-8 that ends with a line break} */
    public byte[] line(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return JsonText.line(ResultParts.refused(refused));
        }
        Outcome.Assessed assessed = (Outcome.Assessed) outcome;
        if (assessed.assessment().rulebook() != rulebook) {
            return new ResultLines(assessed.assessment().rulebook(), trail).line(outcome);
        }
        Utf8 spare = buffers.poll();
        Utf8 out = spare != null ? spare : new Utf8(1 << 16);
        new Line(assessed.assessment().proof(), out).write(assessed);
        byte[] line = out.toBytes();
        if (line.length < LARGE) {
            out.clear();
            buffers.offer(out);
        }
        return line;
    }

    boolean isFor(Rulebook other) {
        return rulebook == other;
    }

    /** The part of a finding that is the same in every case: from after its id to its last property. */
    private record Conclusion(String type, byte[] piece) {
    }

    /** The JSON of a rule in its first step and in later ones, with its reason, and what follows the premises. */
    private record RulePieces(byte[] head, byte[] again, ReasonTemplate reason, byte[] tail) {
    }

    private RulePieces rule(Step step) {
        byte[] head = members(trail == Trail.FULL ? ResultParts.rule(rulebook, step.rule())
                : ResultParts.reference(step.rule(), true));
        byte[] again = trail == Trail.FULL ? head : members(ResultParts.reference(step.rule(), false));
        return new RulePieces(head, again, ReasonTemplate.of(step.rule()), members(ResultParts.absent(step.rule())));
    }

    /** An object without its braces. */
    private static byte[] members(Map<String, Object> object) {
        byte[] piece = JsonText.piece(object);
        return Arrays.copyOfRange(piece, 1, piece.length - 1);
    }

    private final class Line {
        private final Proof proof;
        private final Utf8 out;
        private final Map<Object, Integer> ids;
        private final Set<String> written = new HashSet<>();
        private Map<Object, List<Step>> supports;

        Line(Proof proof, Utf8 out) {
            this.proof = proof;
            this.out = out;
            this.ids = new HashMap<>(proof.findings().size() * 2);
            proof.findings().forEach(finding -> ids.put(finding, ids.size() + 1));
        }

        void write(Outcome.Assessed assessed) {
            out.put('{');
            if (!assessed.title().isEmpty()) {
                out.put(CASE).put(Utf8.quoted(assessed.title())).put('"').put(',');
            }
            out.put(SOURCE).put(Utf8.quoted(assessed.source())).put(rules);
            for (Object finding : proof.findings()) {
                comma().put(ID).put(ids.get(finding)).put('"').put(',');
                conclusion(finding);
                out.put('}');
            }
            out.put(']');
            assessed.open().ifPresent(open -> out.put(OPEN).put(JsonText.piece(open.tree())));
            if (trail != Trail.NONE) {
                out.put(TRAIL);
                for (int i = 0; i < proof.steps().size(); i++) {
                    comma();
                    step(i + 1, proof.steps().get(i));
                }
                out.put(']');
            }
            out.put('}').put('\n');
        }

        /** Separates the members of an array. */
        private Utf8 comma() {
            return out.endsWith('[') ? out : out.put(',');
        }

        private void conclusion(Object finding) {
            Conclusion ready = conclusions.get(finding);
            if (ready == null) {
                ready = made(finding);
                if (rulebook.vocabulary().isOfRules(finding)) {
                    conclusions.put(finding, ready);
                }
            }
            out.put(ready.piece());
            if (ready.type().equals(Vocabulary.QUESTION)) {
                out.put(BECAUSE);
                because(finding);
                out.put('"');
            } else if (ready.type().equals(Vocabulary.CONTRADICTION)) {
                out.put(ANSWERS);
                proof.basis(finding).forEach(this::given);
                out.put(']');
            }
        }

        private Conclusion made(Object finding) {
            Map<String, Object> conclusion = ResultParts.conclusion(rulebook, finding);
            String type = conclusion.get("type").toString();
            if (type.equals(Vocabulary.QUESTION)) {
                rulebook.vocabulary().question(Names.item(rulebook, finding).code())
                        .ifPresent(question -> conclusion.putAll(ResultParts.takes(question)));
            }
            return new Conclusion(type, members(conclusion));
        }

        private void because(Object question) {
            if (supports == null) {
                supports = supports(question.getClass());
            }
            List<byte[]> reasons = new ArrayList<>(2);
            for (Step step : supports.getOrDefault(question, List.of())) {
                byte[] reason = pieces(step).reason().sentence(step);
                if (reasons.stream().noneMatch(known -> Arrays.equals(known, reason))) {
                    (reasons.isEmpty() ? out : out.put(' ')).put(reason);
                    reasons.add(reason);
                }
            }
        }

        /** The steps that support each finding of a class. */
        private Map<Object, List<Step>> supports(Class<?> type) {
            Map<Object, List<Step>> found = new HashMap<>();
            for (Step step : proof.steps()) {
                for (Object finding : step.concluded()) {
                    if (finding.getClass() == type) {
                        found.computeIfAbsent(finding, first -> new ArrayList<>(2)).add(step);
                    }
                }
            }
            return found;
        }

        private RulePieces pieces(Step step) {
            RulePieces known = steps.get(step.rule().name());
            return known != null ? known : steps.computeIfAbsent(step.rule().name(), name -> rule(step));
        }

        private void step(int number, Step step) {
            RulePieces rule = pieces(step);
            out.put(STEP).put(number).put(',').put(written.add(step.rule().name()) ? rule.head() : rule.again());
            if (trail == Trail.FULL) {
                out.put(BECAUSE).put(rule.reason().text(step)).put('"');
            }
            out.put(GIVEN);
            step.given().forEach(this::given);
            out.put(']');
            if (trail == Trail.FULL) {
                out.put(',').put(rule.tail());
            }
            out.put(CONCLUDED);
            for (Object finding : step.concluded()) {
                Integer id = ids.get(finding);
                comma();
                if (id == null) {
                    out.put(Utf8.bytes("null"));
                } else {
                    quotedId(id);
                }
            }
            out.put(']').put('}');
        }

        private void given(Object given) {
            Integer id = ids.get(given);
            comma();
            if (id == null) {
                answer(given);
            } else {
                out.put(CONCLUSION).put(id).put('"').put('}');
            }
        }

        private void answer(Object given) {
            byte[] piece = answers.get(given);
            if (piece != null) {
                out.put(piece);
                return;
            }
            Vocabulary vocabulary = rulebook.vocabulary();
            Optional<String> key = vocabulary.keyOf(given);
            if (key.isPresent() && vocabulary.valueOf(given) instanceof Integer number && number >= 0) {
                out.put(ABOUT).put(Utf8.quoted(key.get())).put(VALUE).put(number).put('}');
                return;
            }
            byte[] made = JsonText.piece(ResultParts.given(rulebook, given));
            vocabulary.listed(given).ifPresent(answer -> answers.put(answer, made));
            out.put(made);
        }

        private void quotedId(int id) {
            out.put('"').put('c').put(id).put('"');
        }
    }
}
