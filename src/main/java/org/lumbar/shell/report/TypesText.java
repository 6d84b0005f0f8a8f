package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lumbar.shell.lint.TypeUse;
import org.lumbar.shell.text.SafeText;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The types that rules can name, with their properties, values and codes, and where each is used. */
public final class TypesText {

    private static final int MOST = 3;

    private final Vocabulary vocabulary;
    private final PrintStream out;

    private TypesText(Vocabulary vocabulary, PrintStream out) {
        this.vocabulary = vocabulary;
        this.out = out;
    }

    /** Writes the types, answers first. */
    public static void write(Vocabulary vocabulary, TypeUse use, PrintStream out) {
        TypesText text = new TypesText(vocabulary, out);
        for (Concept.Role role : Concept.Role.values()) {
            List<Concept> types = vocabulary.concepts().all().stream().filter(type -> type.role() == role).toList();
            if (!types.isEmpty()) {
                out.print(switch (role) {
                    case ANSWER -> "ANSWERS, which only people give\n\n";
                    case FINDING -> "FINDINGS, which only rules conclude\n\n";
                    case DECLARED -> "DECLARED TYPES, given or concluded\n\n";
                });
                types.forEach(type -> text.type(type, use.types().get(type.name())));
            }
        }
    }

    private void type(Concept type, Map<String, TypeUse.Places> codes) {
        out.print(type.name() + "(" + type.properties().entrySet().stream()
                .map(one -> one.getKey() + " : " + one.getValue()).collect(Collectors.joining(", ")) + ")\n");
        type.properties().values().stream().distinct().forEach(name -> vocabulary.concepts().constants(name)
                .ifPresent(known -> out.print("  " + name + ": " + String.join(", ", known.names()) + "\n")));
        vocabulary.questionsOf(type.name()).forEach(question -> out.print("  " + question.key() + ": "
                + (question.isCount() ? question.least() + " to " + question.most() : String.join(", ", question.words()))
                + "  " + SafeText.of(question.text()) + "\n"));
        codes.forEach((code, places) -> {
            String used = used(places);
            if (!code.isEmpty() || !used.isEmpty()) {
                out.print("  " + (code.isEmpty() ? "" : code + ": ") + (used.isEmpty() ? "used by no rule" : used) + "\n");
            }
        });
        out.print("\n");
    }

    private static String used(TypeUse.Places places) {
        List<String> parts = new ArrayList<>();
        if (!places.concluded().isEmpty()) {
            parts.add("concluded in " + list(places.concluded()));
        }
        if (!places.needed().isEmpty()) {
            parts.add("needed in " + list(places.needed()));
        }
        return String.join("; ", parts);
    }

    private static String list(List<String> places) {
        return places.stream().limit(MOST).collect(Collectors.joining(", "))
                + (places.size() > MOST ? " and " + (places.size() - MOST) + " more" : "");
    }
}
