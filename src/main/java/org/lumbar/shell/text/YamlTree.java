package org.lumbar.shell.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document. After a syntax error it continues with the next key in the first column, so that later
 * mistakes are found too.
 */
final class YamlTree {

    private static final int MAX_FAULTS = 20;

    /** A question mark as a value, which YAML reads as the start of a key; its replacement has the same length. */
    private static final Pattern QUESTION_MARK = Pattern.compile("(?m)((?::|-)[ \\t]+)\\?(?=[ \\t]*(?:#.*)?\\r?$)");

    private final Text text;
    private final Problems problems;
    private final LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private YamlTree(Text text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    static Optional<Node> read(Text text, Problems problems) {
        return new YamlTree(text, problems).read();
    }

    private Optional<Node> read() {
        List<Node> parts = new ArrayList<>();
        int from = 0;
        for (int faults = 0; from < text.content().length() && faults < MAX_FAULTS; faults++) {
            TreeBuilder builder = new TreeBuilder(text, problems);
            Optional<Integer> fault = part(builder, from);
            builder.finish().ifPresent(parts::add);
            from = fault.map(this::nextKey).orElse(text.content().length());
        }
        return joined(parts);
    }

    /** Reads to the end, or to a syntax error, and returns the place of the error. */
    private Optional<Integer> part(TreeBuilder builder, int from) {
        CodePoints places = new CodePoints(text.content(), from);
        try {
            Iterator<Event> events = new ParserImpl(settings,
                    new StreamReader(settings, plain(text.content().substring(from))));
            boolean fits = true;
            Optional<Event> doubtful = Optional.empty();
            while (fits && events.hasNext()) {
                Event event = events.next();
                doubtful.ifPresent(earlier -> take(builder, earlier, places));
                doubtful = Optional.of(event).filter(YamlTree::runsOn);
                fits = doubtful.isPresent() || take(builder, event, places);
            }
            return Optional.empty();
        } catch (YamlEngineException | NumberFormatException e) {
            YamlFault fault = YamlFault.of(e, text, places);
            problems.add(fault.offset(), fault.width(), fault.message(), fault.hint());
            return Optional.of(Math.max(fault.offset(), from));
        }
    }

    static String plain(String content) {
        return content.indexOf('?') < 0 ? content : QUESTION_MARK.matcher(content).replaceAll("$1~");
    }

    /** Whether a value spans several lines; just before a syntax error, the later ones probably do not belong to it. */
    private static boolean runsOn(Event event) {
        return event instanceof ScalarEvent scalar && scalar.isPlain()
                && !scalar.getStartMark().map(Mark::getLine).equals(scalar.getEndMark().map(Mark::getLine));
    }

    private boolean take(TreeBuilder builder, Event event, CodePoints places) {
        int offset = places.offset(event.getStartMark().map(Mark::getIndex).orElse(0));
        if (event instanceof NodeEvent node) {
            refuseReferences(node, offset);
        }
        switch (event.getEventId()) {
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                Node.Kind kind = scalar.isPlain() ? Scalars.kind(scalar.getValue()) : Node.Kind.TEXT;
                builder.scalar(scalar.getValue(), kind, offset);
            }
            case Alias -> builder.scalar("", Node.Kind.NOTHING, offset);
            case MappingStart -> {
                return builder.begin(true, offset);
            }
            case SequenceStart -> {
                return builder.begin(false, offset);
            }
            case MappingEnd, SequenceEnd -> builder.end();
            default -> {
                return true;
            }
        }
        return true;
    }

    private void refuseReferences(NodeEvent node, int offset) {
        if (node instanceof AliasEvent) {
            String word = word(offset);
            problems.add(offset, word.length(), Quoted.of(word) + " refers to a value written elsewhere, which is not "
                    + "allowed", "write the value out; a text that begins with '*' needs quotes");
        } else if (node.getAnchor().isPresent()) {
            int at = text.content().indexOf('&', offset);
            problems.add(at, word(at).length(), "the anchor " + Quoted.of(word(at)) + " is not allowed",
                    "write the value out wherever it is needed; a text that begins with '&' needs quotes");
        }
        if (isTagged(node)) {
            int at = text.content().indexOf('!', offset);
            problems.add(at, word(at).length(), "the type tag " + Quoted.of(word(at)) + " is not allowed",
                    "leave it out; a text that begins with '!' needs quotes");
        }
    }

    private static boolean isTagged(NodeEvent node) {
        return node instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || node instanceof CollectionStartEvent collection && collection.getTag().isPresent();
    }

    private String word(int offset) {
        int end = offset + 1;
        while (end < text.content().length() && " \t\r\n,[]{}".indexOf(text.content().charAt(end)) < 0) {
            end++;
        }
        return text.content().substring(offset, end);
    }

    /** The next key in the first column. */
    private int nextKey(int fault) {
        int at = text.lineEnd(fault);
        while (at < text.content().length()) {
            if (text.lineStart(at) == at && Character.isLetter(text.content().charAt(at))
                    && text.content().substring(at, text.lineEnd(at)).contains(":")) {
                return at;
            }
            at = text.lineEnd(at) == at ? at + 1 : text.lineEnd(at);
        }
        return at;
    }

    private Optional<Node> joined(List<Node> parts) {
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        parts.stream()
                .filter(Node.Mapping.class::isInstance)
                .flatMap(part -> ((Node.Mapping) part).entries().stream())
                .forEach(entry -> TreeBuilder.enter(entries, entry, problems));
        return Optional.of(new Node.Mapping(List.copyOf(entries.values()), parts.get(0).at()));
    }
}
