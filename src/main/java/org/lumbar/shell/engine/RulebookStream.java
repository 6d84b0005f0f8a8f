package org.lumbar.shell.engine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredType;
import org.lumbar.api.FindingType;
import org.lumbar.api.RuleText;
import org.lumbar.api.Rulebook;
import org.lumbar.api.Statement;

/** A rule book as bytes, so that the packaged one is read at once and without any parser. */
final class RulebookStream {

    private RulebookStream() {
    }

    static void write(Rulebook book, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeUTF(book.version());
        out.writeUTF(book.fingerprint());
        out.writeInt(book.rules().size());
        for (RuleText rule : book.rules().values()) {
            out.writeUTF(rule.name());
            out.writeUTF(rule.file());
            out.writeInt(rule.line());
            writeList(rule.sources(), out);
            out.writeUTF(rule.because());
            writeList(rule.absent(), out);
        }
        out.writeInt(book.statements().size());
        for (Statement statement : book.statements().values()) {
            out.writeUTF(statement.id());
            out.writeUTF(statement.where());
            out.writeUTF(statement.says());
            writeList(statement.kinds(), out);
            out.writeUTF(statement.whyNoRule());
        }
        out.writeInt(book.types().size());
        for (FindingType type : book.types()) {
            out.writeUTF(type.name());
            out.writeUTF(type.heading());
            out.writeUTF(type.expectAs());
            writeMap(type.says(), out);
            writeList(type.stated(), out);
        }
        out.writeInt(book.declared().size());
        for (DeclaredType type : book.declared()) {
            out.writeUTF(type.name());
            writeMap(type.properties(), out);
        }
        out.flush();
    }

    static Rulebook read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        return new Rulebook(in.readUTF(), in.readUTF(),
                byName(readAll(in, () -> new RuleText(in.readUTF(), in.readUTF(), in.readInt(), readList(in),
                        in.readUTF(), readList(in))), RuleText::name),
                byName(readAll(in, () -> new Statement(in.readUTF(), in.readUTF(), in.readUTF(), readList(in),
                        in.readUTF())), Statement::id),
                readAll(in, () -> new FindingType(in.readUTF(), in.readUTF(), in.readUTF(), readMap(in),
                        readList(in))),
                readAll(in, () -> new DeclaredType(in.readUTF(), readMap(in))));
    }

    private static void writeList(List<String> list, DataOutputStream out) throws IOException {
        out.writeInt(list.size());
        for (String text : list) {
            out.writeUTF(text);
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

    private static <T> List<T> readAll(DataInputStream in, Reading<T> one) throws IOException {
        List<T> all = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            all.add(one.read());
        }
        return all;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity(), (one, same) -> one,
                LinkedHashMap::new));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
