package org.lumbar.shell.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.lumbar.shell.text.Digests;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Rulebook;

/** Rules and what was compiled from them, as the cache stores them. */
record CachedRules(Map<String, String> texts, Rulebook rulebook, RuleModels models) {

    private static final int COMPILED = 0;
    private static final int INTERPRETED = 1;
    /** The packaged rules, which are not stored: an entry is valid only for the build that they belong to. */
    private static final int PACKAGED = 2;

    /** {@return the number of rule files that differ from these} */
    long differing(Map<String, String> others) {
        return Stream.concat(texts.keySet().stream(), others.keySet().stream()).distinct()
                .filter(name -> name.endsWith(".drl"))
                .filter(name -> !Objects.equals(texts.get(name), others.get(name))).count();
    }

    /** @param types a digest of the types that the texts use */
    byte[] bytes(byte[] types) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 20);
        DataOutputStream out = new DataOutputStream(buffer);
        write(out, types);
        out.writeInt(texts.size());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            out.writeUTF(text.getKey());
            write(out, text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream book = new ByteArrayOutputStream(1 << 16);
        RulebookStream.write(rulebook, book);
        write(out, book.toByteArray());
        out.writeInt(models.parts().size());
        for (RuleModels.Part part : models.parts()) {
            if (part instanceof RuleModels.Interpreted interpreted) {
                out.writeByte(INTERPRETED);
                out.writeUTF(CheckedRules.name(interpreted.file()));
            } else if (part instanceof RuleModels.Compiled compiled && compiled.loader() instanceof RuleClassLoader classes) {
                out.writeByte(COMPILED);
                write(out, compiled, classes.entries());
            } else {
                out.writeByte(PACKAGED);
                names(out, List.copyOf(((RuleModels.Compiled) part).omitted()));
            }
        }
        byte[] content = buffer.toByteArray();
        byte[] whole = Arrays.copyOf(Digests.sha256(content), Digests.LENGTH + content.length);
        System.arraycopy(content, 0, whole, Digests.LENGTH, content.length);
        return whole;
    }

    /** Empty if the file is damaged, or was compiled with other types. */
    static Optional<CachedRules> read(byte[] whole, ClassLoader parent,
            Function<Map<String, String>, byte[]> types) {
        if (whole.length < Digests.LENGTH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(whole, Digests.LENGTH, whole.length);
        if (!Arrays.equals(Digests.sha256(content), Arrays.copyOf(whole, Digests.LENGTH))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            byte[] storedTypes = bytes(in);
            Map<String, String> texts = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                texts.put(in.readUTF(), new String(bytes(in), StandardCharsets.UTF_8));
            }
            if (!Arrays.equals(storedTypes, types.apply(texts))) {
                return Optional.empty();
            }
            Rulebook rulebook = RulebookStream.read(new ByteArrayInputStream(bytes(in)), Domain.current());
            List<RuleModels.Part> parts = new ArrayList<>();
            RuleFolder folder = RuleFolder.of(texts);
            for (int left = in.readInt(); left > 0; left--) {
                parts.add(switch (in.readByte()) {
                    case INTERPRETED -> new RuleModels.Interpreted(folder.read(in.readUTF()), parent, false);
                    case PACKAGED -> PackagedRules.own().models().parts().get(0).without(Set.copyOf(names(in)));
                    default -> part(in, parent);
                });
            }
            return Optional.of(new CachedRules(texts, rulebook, new RuleModels(parts)));
        } catch (IOException | RuntimeException unfit) {
            return Optional.empty();
        }
    }

    private static RuleModels.Part part(DataInputStream in, ClassLoader parent) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(in.readUTF(), bytes(in));
        }
        List<String> names = names(in);
        Map<String, String> authorNames = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            authorNames.put(in.readUTF(), new String(bytes(in), StandardCharsets.UTF_8));
        }
        Set<String> without = new HashSet<>(names(in));
        return new RuleModels.Compiled(new RuleClassLoader(classes, parent), names, authorNames, without);
    }

    private static void write(DataOutputStream out, RuleModels.Compiled part, Map<String, byte[]> classes) throws IOException {
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            write(out, entry.getValue());
        }
        names(out, part.names());
        out.writeInt(part.authorNames().size());
        for (Map.Entry<String, String> name : part.authorNames().entrySet()) {
            out.writeUTF(name.getKey());
            write(out, name.getValue().getBytes(StandardCharsets.UTF_8));
        }
        names(out, List.copyOf(part.omitted()));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static void names(DataOutputStream out, List<String> names) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> names(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            names.add(in.readUTF());
        }
        return names;
    }
}
