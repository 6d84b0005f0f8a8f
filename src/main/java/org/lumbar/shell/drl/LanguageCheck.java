package org.lumbar.shell.drl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/**
 * Checks that rules stay within the language: they compare values and conclude findings, nothing else. Rules that pass can
 * be printed for the engine.
 */
public final class LanguageCheck {

    static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})[lL]?|-?\\d{1,15}\\.\\d{1,15}");
    static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");
    /** Java keywords, as the engine generates Java, and words that the engine's parsers do not accept as a name. */
    private static final Set<String> RESERVED = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch",
            "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "final",
            "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
            "native", "new", "package", "private", "protected", "public", "return", "short", "static", "strictfp",
            "super", "switch", "synchronized", "this", "throw", "throws", "transient", "try", "void", "volatile",
            "while", "_", "true", "false", "null", "and", "end", "modify", "not", "or", "record", "unit", "when", "with");
    /** Annotations of a declared type or property; only {@code @key} is passed on to the engine. */
    private static final Set<String> MARKS = Set.of("key", "question", "asks", "observed", "min", "max", "words", "list");

    private final Drl file;
    private final RuleTypes types;
    private final LanguageRemarks remarks;
    private final Set<RuleType> used = new HashSet<>();

    private LanguageCheck(Drl file, RuleTypes types) {
        this.file = file;
        this.types = types;
        this.remarks = new LanguageRemarks(file, "");
    }

    /** Checks files that belong together, and adds what is wrong to their remarks. */
    public static void look(List<Drl> files, RuleTypes types) {
        Map<String, Drl> declared = new HashMap<>();
        int rules = 0;
        for (Drl file : files) {
            LanguageCheck check = new LanguageCheck(file, types);
            file.declarations().forEach(type -> check.declaration(type, declared));
            file.rules().forEach(rule -> new RuleLanguageCheck(rule, file, types, check.used).look());
            file.imports().forEach(check::imported);
            rules += file.rules().size();
            if (rules > Limits.RULES) {
                check.remarks.note(RuleFault.LIMIT, new TextSpan(0, 1), "with this file there are more than " + Limits.RULES + " rules",
                        "split them between several folders");
                return;
            }
        }
        CircleCheck.look(files, types);
    }

    private void imported(Drl.Name name) {
        if (!types.canImport(name.text(), used)) {
            String question = Nearest.question(name.text(), types.packages());
            remarks.note(RuleFault.UNKNOWN_IMPORT, name.at(), "there is nothing called " + Quoted.of(name.text()) + " to import",
                    question.isEmpty() ? "rules import " + String.join(" and ", types.packages()) : question);
        }
    }

    private void declaration(Drl.Declaration type, Map<String, Drl> declared) {
        String name = type.name().text();
        Drl earlier = declared.putIfAbsent(name, file);
        if (earlier != null) {
            remarks.note(RuleFault.SAME_NAME, type.name().at(), "another type has this name", "give this one a name of its own");
        } else if (types.imported(name, file).isPresent() || types.isTaken(name)) {
            remarks.note(RuleFault.SAME_NAME, type.name().at(), "there is already a type " + Quoted.of(name),
                    "give this one a name of its own");
        }
        if (!NAME.matcher(name).matches() || !type.name().isCapital()) {
            remarks.outside(type.name().at(), "a type called " + Quoted.of(name), "begin its name with a capital letter");
        }
        type.properties().forEach((property, of) -> property(type, property, of));
        for (Drl.Mark mark : type.marks()) {
            if (!MARKS.contains(mark.name().text())) {
                remarks.outside(mark.at(), "'@" + mark.name().text() + "'", "leave it out");
            }
        }
    }

    private void property(Drl.Declaration type, String property, Token of) {
        if (!NAME.matcher(property).matches() || RESERVED.contains(property)) {
            remarks.outside(of.at(), "a property called " + Quoted.of(property), "give it another name");
        }
        Optional<RuleType> words = types.imported(of.text(), file).filter(RuleType.Enumeration.class::isInstance);
        words.ifPresent(used::add);
        if (!RuleTypes.isPlain(of.text()) && words.isEmpty()) {
            remarks.note(RuleFault.UNKNOWN_TYPE, of.at(), "a property of " + type.name().text() + " cannot be "
                    + Quoted.of(of.text()), "a property is a String, an int, a double or a boolean");
        }
    }
}
