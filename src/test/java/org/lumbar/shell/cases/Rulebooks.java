package org.lumbar.shell.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.FindingType;
import org.lumbar.api.RuleText;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** A small rulebook for tests. */
final class Rulebooks {

    private Rulebooks() {
    }

    static Rulebook small() {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (String name : List.of("A rule that fires", "Another rule")) {
            rules.put(name, new RuleText(name, "a.drl", 1, List.of(), "", List.of()));
        }
        return new Rulebook("1", "0", rules, new Vocabulary(Domain.own(),
                List.of(nightPain(), new DeclaredType("Sleep", Map.of("hours", "double"))), Wording.of(Layout.PLAIN, List.of(), List.of(
                type("Diagnosis", "diagnosis", "MUSCLE_SORENESS", "DOMS", "SUSPECTED_INJURY"),
                type("Cause", "causes", "HIGH_REPETITION_VOLUME", "POOR_FORM", "POOR_FORM/BAR_TOO_FAR"),
                type("Question", "questions", "pain.quality", "symptoms.tingling"),
                type("Soreness", "", "Soreness")), Map.of(), Map.of()), Map.of(), List.of()));
    }

    private static DeclaredType nightPain() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("level", "int");
        properties.put("note", "String");
        properties.put("often", "boolean");
        properties.put("share", "Double");
        properties.put("count", "long");
        properties.put("since", "Date");
        return new DeclaredType("NightPain", properties);
    }

    private static FindingType type(String name, String expectAs, String... codes) {
        Map<String, String> says = new LinkedHashMap<>();
        for (String code : codes) {
            says.put(code, "…");
        }
        return new FindingType(name, name, expectAs, says, List.of());
    }
}
