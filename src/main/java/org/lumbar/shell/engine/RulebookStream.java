package org.lumbar.shell.engine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lumbar.api.FindingType;
import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Synonym;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** A rulebook as bytes, so that the packaged one loads fast and without a parser. */
final class RulebookStream {

    private RulebookStream() {
    }

    static void write(Rulebook book, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        Vocabulary vocabulary = book.vocabulary();
        out.writeUTF(book.version());
        out.writeUTF(book.fingerprint());
        writeAll(book.rules().values(), out, RulebookStream::write);
        writeAll(book.statements().values(), out, RulebookStream::write);
        writeAll(book.types(), out, RulebookStream::write);
        writeAll(book.declared(), out, RulebookStream::write);
        writeList(vocabulary.concluded(), out);
        writeAll(vocabulary.questions(), out, (question, stream) -> {
            stream.writeUTF(question.key());
            writeMap(texts(question), stream);
        });
        writeMap(vocabulary.labels(), out);
        write(vocabulary.layout(), out);
        writeAll(vocabulary.synonyms(), out, RulebookStream::write);
        out.flush();
    }

    private static void write(RuleText rule, DataOutputStream out) throws IOException {
        out.writeUTF(rule.name());
        out.writeUTF(rule.file());
        out.writeInt(rule.line());
        writeList(rule.sources(), out);
        out.writeUTF(rule.because());
        writeList(rule.absent(), out);
    }

    private static void write(Statement statement, DataOutputStream out) throws IOException {
        out.writeUTF(statement.id());
        out.writeUTF(statement.where());
        out.writeUTF(statement.says());
        writeList(statement.kinds(), out);
        out.writeUTF(statement.whyNoRule());
    }

    private static void write(FindingType type, DataOutputStream out) throws IOException {
        out.writeUTF(type.name());
        out.writeUTF(type.heading());
        out.writeUTF(type.expectAs());
        writeMap(type.says(), out);
        writeList(type.stated(), out);
    }

    private static void write(DeclaredType type, DataOutputStream out) throws IOException {
        out.writeUTF(type.name());
        writeMap(type.properties(), out);
        out.writeBoolean(type.question().isPresent());
        if (type.question().isPresent()) {
            write(type.question().get(), out);
        }
    }

    private static void write(Layout layout, DataOutputStream out) throws IOException {
        writeAll(layout.sections(), out, (section, stream) -> {
            stream.writeUTF(section.heading());
            writeMap(marks(section.holds()), stream);
            writeList(section.reasons().stream().sorted().toList(), stream);
        });
        writeAll(layout.together(), out, (together, stream) -> {
            writeMap(marks(together.holds()), stream);
            stream.writeUTF(together.says());
        });
        writeList(layout.passedOver().stream().sorted().toList(), out);
        writeMap(marks(layout.open()), out);
        Inquiry inquiry = layout.inquiry();
        writeAll(inquiry.tiers(), out, (tier, stream) -> {
            writeList(tier.settles(), stream);
            stream.writeBoolean(tier.ends());
            stream.writeBoolean(tier.offered());
        });
        writeAll(inquiry.borrowed(), out, (borrowed, stream) ->
                writeList(List.of(borrowed.question(), borrowed.says(), borrowed.key(), borrowed.answer()), stream));
        writeList(inquiry.assumed().stream().sorted().toList(), out);
    }

    private static void write(Synonym synonym, DataOutputStream out) throws IOException {
        writeList(synonym.words(), out);
        out.writeUTF(synonym.key());
        out.writeUTF(synonym.answer());
        out.writeUTF(synonym.notice());
    }

    private static void write(QuestionType question, DataOutputStream out) throws IOException {
        out.writeUTF(question.key());
        out.writeUTF(question.type());
        out.writeUTF(question.kind().name());
        out.writeUTF(question.means());
        out.writeUTF(question.text());
        writeMap(texts(question), out);
        out.writeInt(question.least());
        out.writeInt(question.most());
        out.writeBoolean(question.observed());
    }

    private static Map<String, String> texts(QuestionType question) {
        return question.answers().stream().collect(Collectors.toMap(Choice::value, Choice::text, (one, same) -> one,
                LinkedHashMap::new));
    }

    static Rulebook read(InputStream from, Domain domain) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        String version = in.readUTF();
        String fingerprint = in.readUTF();
        Map<String, RuleText> rules = byName(readAll(in, () -> new RuleText(in.readUTF(), in.readUTF(), in.readInt(),
                readList(in), in.readUTF(), readList(in))), RuleText::name);
        Map<String, Statement> statements = byName(readAll(in, () -> new Statement(in.readUTF(), in.readUTF(),
                in.readUTF(), readList(in), in.readUTF())), Statement::id);
        List<FindingType> types = readAll(in,
                () -> new FindingType(in.readUTF(), in.readUTF(), in.readUTF(), readMap(in),
                        readList(in)));
        List<DeclaredType> declared = readAll(in, () -> new DeclaredType(in.readUTF(), readMap(in),
                in.readBoolean() ? Optional.of(readQuestion(in)) : Optional.empty()));
        List<String> concluded = readList(in);
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        readAll(in, () -> answers.put(in.readUTF(), readMap(in)));
        Map<String, String> labels = readMap(in);
        Layout layout = new Layout(
                readAll(in, () -> new Layout.Section(in.readUTF(), readHeld(in), Set.copyOf(readList(in)))),
                readAll(in, () -> new Layout.Together(readHeld(in), in.readUTF())), Set.copyOf(readList(in)),
                readHeld(in),
                new Inquiry(readAll(in, () -> new Inquiry.Tier(readList(in), in.readBoolean(), in.readBoolean())),
                        readAll(in, () -> borrowed(readList(in))), Set.copyOf(readList(in))));
        List<Synonym> synonyms = readAll(in,
                () -> new Synonym(readList(in), in.readUTF(), in.readUTF(), in.readUTF()));
        return new Rulebook(version, fingerprint, rules,
                new Vocabulary(domain, declared, Wording.of(layout, synonyms, types, labels, answers), statements, concluded));
    }

    private static Inquiry.BorrowedAnswer borrowed(List<String> parts) {
        return new Inquiry.BorrowedAnswer(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    private static Map<String, String> marks(List<Layout.Held> holds) {
        return holds.stream().collect(Collectors.toMap(Layout.Held::key, Layout.Held::mark, (one, same) -> one,
                LinkedHashMap::new));
    }

    private static List<Layout.Held> readHeld(DataInputStream in) throws IOException {
        return readMap(in).entrySet().stream().map(held -> new Layout.Held(held.getKey(), held.getValue())).toList();
    }

    private static QuestionType readQuestion(DataInputStream in) throws IOException {
        return new QuestionType(in.readUTF(), in.readUTF(), QuestionType.Kind.valueOf(in.readUTF()), in.readUTF(),
                in.readUTF(), readMap(in).entrySet().stream().map(text -> new Choice(text.getKey(), text.getValue()))
                        .toList(), in.readInt(), in.readInt(), in.readBoolean());
    }

    private static void writeList(Collection<String> list, DataOutputStream out) throws IOException {
        writeAll(list, out, (text, stream) -> stream.writeUTF(text));
    }

    private static <T> void writeAll(Collection<T> all, DataOutputStream out, Writer<T> writer) throws IOException {
        out.writeInt(all.size());
        for (T one : all) {
            writer.write(one, out);
        }
    }

    private static void writeMap(Map<String, String> map, DataOutputStream out) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    private static List<String> readList(DataInputStream in) throws IOException {
        return readAll(in, in::readUTF);
    }

    private static Map<String, String> readMap(DataInputStream in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(in.readUTF(), in.readUTF());
        }
        return map;
    }

    private static <T> List<T> readAll(DataInputStream in, Reader<T> reader) throws IOException {
        List<T> all = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            all.add(reader.read());
        }
        return all;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity(), (one, same) -> one,
                LinkedHashMap::new));
    }

    private interface Reader<T> {
        T read() throws IOException;
    }

    private interface Writer<T> {
        void write(T one, DataOutputStream out) throws IOException;
    }
}
