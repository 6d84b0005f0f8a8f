package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/** Divides a file into its package, imports, declarations and rules. */
final class DrlReader {

    private static final Set<String> HEADS = Set.of("package", "import", "declare", "rule", "function", "global",
            "query", "unit");
    private static final Set<String> STRANGE = Set.of("function", "global", "query", "unit");

    private final String path;
    private final String content;
    private final Remarks remarks;
    private final List<Token> tokens;
    private final List<Drl.Name> imports = new ArrayList<>();
    private final List<Drl.Declaration> declarations = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private Optional<Drl.Name> packageName = Optional.empty();
    private int next;

    DrlReader(String path, String content, Remarks remarks) {
        this.path = path;
        this.content = content;
        this.remarks = remarks;
        this.tokens = Lexer.tokens(content, remarks);
    }

    Drl read() {
        while (next < tokens.size()) {
            part(tokens.get(next));
        }
        return new Drl(path, content, packageName, imports, declarations, rules, remarks);
    }

    private void part(Token head) {
        if (head.is(";")) {
            next++;
        } else if (head.is("package")) {
            name().ifPresent(this::packageIs);
        } else if (head.is("import")) {
            name().ifPresent(imports::add);
        } else if (head.is("rule")) {
            rules.add(new RuleReader(block(), remarks).read());
        } else if (head.is("declare")) {
            declare();
        } else if (STRANGE.contains(head.text())) {
            strange(head);
        } else {
            unknown(head);
        }
    }

    private void packageIs(Drl.Name name) {
        if (packageName.isPresent()) {
            remarks.add(Fault.TWO_PACKAGES, "", name.at(), "this file names a second package", "leave this line out");
        } else {
            packageName = Optional.of(name);
        }
    }

    private Optional<Drl.Name> name() {
        Token head = tokens.get(next++);
        StringBuilder name = new StringBuilder();
        Token last = head;
        while (next < tokens.size() && tokens.get(next).line() == head.line() && !tokens.get(next).is(";")) {
            last = tokens.get(next++);
            name.append(last.text());
        }
        if (name.isEmpty()) {
            remarks.add(Fault.UNREADABLE, "", head.at(), "a name is missing behind '" + head.text() + "'", "");
            return Optional.empty();
        }
        Span at = new Span(tokens.get(tokens.indexOf(head) + 1).at().start(), last.at().end());
        return Optional.of(new Drl.Name(name.toString(), at));
    }

    /** The tokens of a rule or declaration, without its end. */
    private List<Token> block() {
        int start = next;
        Token head = tokens.get(next++);
        while (head.is("rule") && next < tokens.size() && tokens.get(next).line() == head.line()
                && tokens.get(start + 1).kind() != Token.Kind.TEXT) {
            next++;
        }
        while (next < tokens.size()) {
            Token token = tokens.get(next);
            if (token.is("end")) {
                next++;
                return tokens.subList(start, next - 1);
            }
            if (token.first() && isHead(next)) {
                break;
            }
            if (isMisspelt(next, "end")) {
                misspelt(token, "end", head.is("rule") ? RuleReader.name(tokens.subList(start, next)) : "");
                next++;
                return tokens.subList(start, next - 1);
            }
            next++;
        }
        List<Token> block = tokens.subList(start, next);
        missingEnd(block);
        return block;
    }

    private boolean isHead(int index) {
        return HEADS.contains(tokens.get(index).text()) || isMisspeltHead(index);
    }

    /** Whether a word alone on its line is near a keyword. */
    private boolean isMisspelt(int index, String keyword) {
        Token token = tokens.get(index);
        boolean alone = token.first() && (index + 1 == tokens.size() || tokens.get(index + 1).first());
        return alone && token.isWord() && !Set.of("then", "when").contains(token.text())
                && Nearest.to(token.text(), List.of(keyword)).isPresent();
    }

    private boolean isMisspeltHead(int index) {
        Token token = tokens.get(index);
        boolean named = index + 1 < tokens.size() && tokens.get(index + 1).kind() == Token.Kind.TEXT;
        return token.first() && token.isWord() && named && Nearest.to(token.text(), List.of("rule")).isPresent();
    }

    private void misspelt(Token token, String keyword, String rule) {
        remarks.add(Fault.MISSPELT_KEYWORD, rule, token.at(),
                Quoting.of(token) + " is no word of a rule", "write '" + keyword + "'");
    }

    private void missingEnd(List<Token> block) {
        Token head = block.get(0);
        Token last = block.get(block.size() - 1);
        boolean named = block.size() > 1 && head.is("rule");
        remarks.add(Fault.MISSING_END, named ? RuleReader.name(block) : "", last.at(),
                "'end' is missing behind this", "write 'end' on a line of its own behind the "
                        + (head.is("rule") ? "last line of the rule" : "declaration"));
    }

    private void declare() {
        List<Token> block = block();
        if (block.size() < 2 || !block.get(1).isWord()) {
            remarks.add(Fault.UNREADABLE, "", block.get(0).at(), "a name is missing behind 'declare'", "");
            return;
        }
        Map<String, Token> properties = new LinkedHashMap<>();
        List<Drl.Mark> marks = new ArrayList<>();
        String last = "";
        for (int i = 2; i + 1 < block.size(); i++) {
            if (block.get(i).is("@")) {
                int end = markEnd(block, i);
                marks.add(new Drl.Mark(block.get(i + 1), last, List.copyOf(block.subList(i + 2, end)),
                        block.get(i).at().to(block.get(end - 1).at())));
                i = end - 1;
            } else if (block.get(i).is(":") && block.get(i - 1).isWord() && block.get(i + 1).isWord()) {
                last = block.get(i - 1).text();
                properties.put(last, block.get(i + 1));
            }
        }
        declarations.add(new Drl.Declaration(block.get(1), properties, marks,
                block.get(0).at().to(block.get(block.size() - 1).at())));
    }

    /** Behind the brackets of an annotation, or behind its name where it has none. */
    private static int markEnd(List<Token> block, int start) {
        int end = start + 2;
        if (end < block.size() && block.get(end).is("(")) {
            while (end < block.size() && !block.get(end).is(")")) {
                end++;
            }
            end = Math.min(end + 1, block.size());
        }
        return end;
    }

    private void strange(Token head) {
        remarks.add(Fault.NOT_A_RULE, "", head.at(), "a file of rules has no '" + head.text() + "'",
                "say it in a rule, with 'when' and 'then'");
        skipPart();
    }

    private void unknown(Token head) {
        if (isMisspeltHead(next)) {
            misspelt(head, "rule", "");
            rules.add(new RuleReader(block(), remarks).read());
            return;
        }
        Optional<String> near = head.isWord() ? Nearest.to(head.text(), HEADS) : Optional.empty();
        if (near.isPresent()) {
            misspelt(head, near.get(), "");
        } else if (RuleReader.ATTRIBUTES.contains(head.text())) {
            remarks.add(Fault.ATTRIBUTE, "", head.at(), RuleReader.noAttribute(head), RuleReader.INSTEAD);
        } else {
            remarks.add(Fault.UNREADABLE, "", head.at(), Quoted.of(head.text()) + " stands outside of any rule",
                    head.is("end") ? "leave it out; the rule before has ended already" : "begin with: rule \"…\"");
        }
        skipPart();
    }

    private void skipPart() {
        next++;
        while (next < tokens.size() && !(tokens.get(next).first() && isHead(next))) {
            next++;
        }
    }
}
