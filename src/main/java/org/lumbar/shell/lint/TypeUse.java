package org.lumbar.shell.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Where rules conclude and need each type, and each of its codes; the empty code means any code. */
public record TypeUse(Map<String, Map<String, Places>> types) {

    /** Where something is concluded, and where it is needed. */
    public record Places(List<String> concluded, List<String> needed) {
        Places() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** {@return the use of all types in some rules} */
    public static TypeUse of(List<Drl> files, Vocabulary vocabulary) {
        TypeUse use = new TypeUse(new LinkedHashMap<>());
        for (Concept type : vocabulary.concepts().all()) {
            use.places(type, "");
            vocabulary.type(type.name()).filter(said -> !type.codeProperty().isEmpty()).ifPresent(said -> said.says().keySet()
                    .forEach(code -> use.places(type, code.split("/")[0])));
        }
        files.forEach(file -> file.rules().forEach(rule -> use.add(file, rule, vocabulary)));
        return use;
    }

    private Places places(Concept type, String code) {
        return types.computeIfAbsent(type.name(), first -> new LinkedHashMap<>())
                .computeIfAbsent(code, first -> new Places());
    }

    private void add(Drl file, Rule rule, Vocabulary vocabulary) {
        for (Patterns.Placed placed : Patterns.of(rule)) {
            vocabulary.concepts().of(placed.pattern().type().text()).ifPresent(type -> {
                List<String> codes = Patterns.constraints(placed.pattern()).stream().flatMap(Patterns::comparisons)
                        .filter(one -> one.left().text().equals(type.codeProperty()) && one.operator().matches("==|in"))
                        .flatMap(one -> one.right().stream()).filter(one -> one.is(Operand.Kind.TEXT)).map(Operand::value).toList();
                (codes.isEmpty() ? List.of("") : codes).forEach(code -> places(type, code).needed().add(place(file, placed.pattern().at())));
            });
        }
        rule.conclusion().ifPresent(conclusion -> vocabulary.concepts().of(conclusion.type().text()).ifPresent(type -> places(type,
                type.codeProperty().isEmpty() ? "" : conclusion.arguments().stream().findFirst()
                        .filter(one -> one.is(Operand.Kind.TEXT)).map(Operand::value).orElse(""))
                .concluded().add(place(file, conclusion.at()))));
    }

    private static String place(Drl file, TextSpan at) {
        return Path.of(file.path()).getFileName() + ":" + file.line(at);
    }
}
