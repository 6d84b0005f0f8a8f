package org.lumbar.shell.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A value in a YAML or JSON document with its start and end, so that it can be replaced and the rest left alone. */
public sealed interface Piece {

    /** The offset of its first character. */
    int start();

    /** The offset after its last character. */
    int end();

    record Single(String value, int start, int end) implements Piece {
    }

    record Sequence(List<Piece> items, boolean bracketed, int start, int end) implements Piece {
    }

    record Group(Map<String, Piece> values, int start, int end) implements Piece {
    }

    /** A YAML or JSON document; empty if it cannot be read. */
    static Optional<Piece> of(String content) {
        try {
            return new Reader(content).read();
        } catch (YamlEngineException unreadable) {
            return Optional.empty();
        }
    }

    default Optional<Piece> under(String key) {
        return this instanceof Group group ? Optional.ofNullable(group.values().get(key)) : Optional.empty();
    }

    final class Reader {
        private final Iterator<Event> events;
        private final CodePoints places;

        private Reader(String content) {
            LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
            events = new ParserImpl(settings, new StreamReader(settings, YamlTree.plain(content)));
            places = new CodePoints(content, 0);
        }

        private Optional<Piece> read() {
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    return Optional.of(value(events.next()));
                }
            }
            return Optional.empty();
        }

        private Piece value(Event event) {
            int start = place(event.getStartMark());
            return switch (event.getEventId()) {
                case SequenceStart -> {
                    List<Piece> items = new ArrayList<>();
                    Event next = events.next();
                    for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                        items.add(value(next));
                    }
                    yield new Sequence(items, ((SequenceStartEvent) event).isFlow(), start, place(next.getEndMark()));
                }
                case MappingStart -> {
                    Map<String, Piece> values = new LinkedHashMap<>();
                    Event next = events.next();
                    for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
                        Piece key = value(next);
                        Piece value = value(events.next());
                        values.put(key instanceof Single single ? single.value() : "", value);
                    }
                    yield new Group(values, start, place(next.getEndMark()));
                }
                default -> new Single(event instanceof ScalarEvent scalar ? scalar.getValue() : "", start,
                        place(event.getEndMark()));
            };
        }

        private int place(Optional<Mark> mark) {
            return places.offset(mark.map(Mark::getIndex).orElse(0));
        }
    }
}
