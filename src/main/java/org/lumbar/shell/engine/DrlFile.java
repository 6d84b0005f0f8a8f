package org.lumbar.shell.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.lumbar.api.DeclaredType;
import org.lumbar.api.RuleParts;
import org.lumbar.api.RuleText;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;

/** One file of rules, read as text. */
final class DrlFile {

    private final String name;
    private final String text;
    private final PackageDescr content;

    private DrlFile(String name, String text, PackageDescr content) {
        this.name = name;
        this.text = text;
        this.content = content;
    }

    static DrlFile parse(Path path, String text, List<Problem> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr content = null;
        try {
            content = parser.parse(false, text);
        } catch (DroolsParserException unreadable) {
            problems.add(problem(path, text, new Position(1, 1), unreadable.getMessage()));
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
            problems.add(problem(path, text, new Position(line, 1), error.getMessage()));
        }
        return new DrlFile(path.getFileName().toString(), text, content == null ? new PackageDescr() : content);
    }

    private static Problem problem(Path path, String text, Position position, String message) {
        String excerpt = text.lines().skip(position.line() - 1L).findFirst().orElse("");
        return new Problem(path.toString(), position, Problem.Severity.ERROR,
                message.lines().findFirst().orElse("this is not DRL"), excerpt, 1, "");
    }

    List<RuleText> rules(Absence absence) {
        return content.getRules().stream()
                .map(rule -> new RuleText(rule.getName(), name, rule.getLine(), sources(rule), value(rule, "because"),
                        absence.of(rule.getLhs())))
                .toList();
    }

    /**
     * What each rule asks for and concludes.
     *
     * @param properties the names of the properties of a type, in the order of its constructor
     */
    List<RuleParts> parts(Function<String, List<String>> properties) {
        ConditionReader reader = new ConditionReader(text, properties);
        return content.getRules().stream().filter(rule -> !rule.isQuery()).map(reader::parts).toList();
    }

    List<DeclaredType> declared() {
        return content.getTypeDeclarations().stream().map(DrlFile::declaredType).toList();
    }

    /** The texts of the rules and declarations, without what stands between them. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        Stream.concat(content.getRules().stream(), content.getTypeDeclarations().stream())
                .forEach(part -> texts.add(textOf(part)));
        return texts;
    }

    private String textOf(BaseDescr part) {
        int start = Math.max(0, part.getStartCharacter());
        int end = Math.min(text.length(), part.getEndCharacter() + 1);
        return start < end ? text.substring(start, end) : "";
    }

    private static DeclaredType declaredType(TypeDeclarationDescr type) {
        Map<String, String> properties = new LinkedHashMap<>();
        type.getFields().forEach((field, descr) -> properties.put(field, descr.getPattern().getObjectType()));
        return new DeclaredType(type.getTypeName(), properties);
    }

    private static List<String> sources(RuleDescr rule) {
        return Stream.of(value(rule, "source").split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    private static String value(RuleDescr rule, String annotation) {
        AnnotationDescr found = rule.getAnnotation(annotation);
        Object value = found == null ? null : found.getSingleValue();
        return value == null ? "" : unquoted(value.toString());
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
