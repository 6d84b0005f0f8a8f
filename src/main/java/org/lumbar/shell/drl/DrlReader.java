package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/** Splits a file into its package, imports, declarations and rules. */
final class DrlReader {

    private static final Set<String> HEADS = Set.of("package", "import", "declare", "rule", "function", "global",
            "query", "unit");
    private static final Set<String> UNSUPPORTED = Set.of("function", "global", "query", "unit");
    /** Words that may be alone on a line, and are not a misspelt {@code end}. */
    private static final Set<String> ALONE = Set.of("then", "when", "and", "or", "not", "exists");

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
        this.tokens = content.length() > Limits.CHARACTERS ? tooLong() : Lexer.tokens(content, remarks);
    }

    private List<Token> tooLong() {
        remarks.add(RuleFault.LIMIT, "", new TextSpan(0, 1), "the file has more than " + Limits.CHARACTERS + " characters",
                "split it into several files");
        return List.of();
    }

    Drl read() {
        while (next < tokens.size()) {
            part(tokens.get(next));
        }
        Map<Boolean, List<Rule>> used = rules.stream().collect(Collectors.partitioningBy(
                rule -> rule.lifeCycle().status() == LifeCycle.Status.IN_USE));
        return new Drl(path, content, packageName, imports, declarations, used.get(true), used.get(false), remarks);
    }

    private void part(Token head) {
        if (head.is(";")) {
            next++;
        } else if (head.is("package")) {
            name().ifPresent(this::packageIs);
        } else if (head.is("import")) {
            imported();
        } else if (head.is("rule")) {
            rule();
        } else if (head.is("declare")) {
            List<Token> block = block();
            new DeclarationReader(block, remarks).read().ifPresent(declarations::add);
        } else if (head.is("@")) {
            annotation(head);
        } else if (UNSUPPORTED.contains(head.text())) {
            unsupported(head);
        } else {
            unknown(head);
        }
    }

    private void rule() {
        List<Token> block = block();
        rules.add(new RuleReader(block, tokens.get(next - 1), remarks).read());
    }

    private void packageIs(Drl.Name name) {
        if (packageName.isPresent()) {
            remarks.add(RuleFault.TWO_PACKAGES, "", name.at(), "this file names a second package", "remove this line");
        } else {
            packageName = Optional.of(name);
        }
    }

    private void imported() {
        Token word = next + 1 < tokens.size() ? tokens.get(next + 1) : tokens.get(next);
        boolean strange = Set.of("static", "function", "accumulate", "acc").contains(word.text())
                && next + 2 < tokens.size() && tokens.get(next + 2).isWord();
        if (strange) {
            remarks.add(RuleFault.OUTSIDE, "", word.at(), "'import " + word.text() + "' is not part of Lumbar's language",
                    "import types: import org.lumbar.facts.*;");
            while (next < tokens.size() && tokens.get(next).line() == word.line() && !tokens.get(next).is(";")) {
                next++;
            }
        } else {
            name().ifPresent(imports::add);
        }
    }

    /** A name with dots, up to the end of its line. */
    private Optional<Drl.Name> name() {
        Token head = tokens.get(next++);
        int start = next;
        StringBuilder name = new StringBuilder();
        Optional<Token> apart = Optional.empty();
        while (next < tokens.size() && !tokens.get(next).is(";") && goesOn(head, name)) {
            Token token = tokens.get(next++);
            boolean word = token.isWord() || token.is("*");
            boolean afterWord = !name.isEmpty() && !name.toString().endsWith(".");
            if (apart.isEmpty() && (word == afterWord || !word && !token.is("."))) {
                apart = Optional.of(token);
            }
            name.append(token.text());
        }
        if (name.isEmpty()) {
            remarks.add(RuleFault.UNREADABLE, "", head.at(), "a name is missing after '" + head.text() + "'", "");
            return Optional.empty();
        }
        apart.ifPresent(token -> remarks.add(RuleFault.UNREADABLE, "", token.at(),
                Quoting.of(token) + " is not allowed here", "a name is words joined by dots, without spaces"));
        return Optional.of(new Drl.Name(name.toString(), tokens.get(start).at().to(tokens.get(next - 1).at())));
    }

    private boolean goesOn(Token head, StringBuilder name) {
        Token token = tokens.get(next);
        return token.line() == head.line() && (name.isEmpty() || !isHead(next))
                || name.isEmpty() && token.isWord() && !isHead(next)
                || token.is(".") || name.toString().endsWith(".");
    }

    /** The tokens of a rule or declaration, without its end. */
    private List<Token> block() {
        int start = next;
        Token head = tokens.get(next++);
        if (next < tokens.size() && tokens.get(next).line() == head.line()) {
            next++;
        }
        BlockEnd brackets = new BlockEnd(head.is("rule"));
        while (next < tokens.size()) {
            Token token = tokens.get(next);
            if (token.is("end") && !tokens.get(next - 1).is(".") && brackets.isEnd(token, next + 1 < tokens.size() ? tokens.get(next + 1) : token)) {
                next++;
                return tokens.subList(start, next - 1);
            }
            if (token.first() && isHead(next)) {
                break;
            }
            if (isMisspeltEnd(next)) {
                misspelt(token, "end", head.is("rule") ? RuleReader.name(tokens.subList(start, next)) : "");
                next++;
                return tokens.subList(start, next - 1);
            }
            brackets.pass(token);
            next++;
        }
        List<Token> block = tokens.subList(start, next);
        missingEnd(block);
        return block;
    }

    /** Distinguishes the keyword {@code end} from a property of that name. */
    private static final class BlockEnd {

        private final boolean inRule;
        private int open;
        private boolean afterThen;

        BlockEnd(boolean inRule) {
            this.inRule = inRule;
        }

        void pass(Token token) {
            afterThen |= token.is("then") && open <= 0;
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }

        boolean isEnd(Token token, Token following) {
            boolean property = ConstraintReader.isSign(following) || following.is(":") || following.is(".")
                    || following.is(")") || following.is(",");
            return !(property && (inRule ? open > 0 && !afterThen : following.is(":")));
        }
    }

    /** Whether a new part of the file begins here. */
    private boolean isHead(int index) {
        Token token = tokens.get(index);
        if (!HEADS.contains(token.text()) || !token.isWord()) {
            return isMisspeltHead(index);
        }
        Token following = index + 1 < tokens.size() ? tokens.get(index + 1) : token;
        return following.isWord() || following.kind() == Token.Kind.TEXT || following.first() || following == token;
    }

    /** Whether a word alone on its line resembles {@code end}. */
    private boolean isMisspeltEnd(int index) {
        Token token = tokens.get(index);
        boolean alone = token.first() && (index + 1 == tokens.size() || tokens.get(index + 1).first());
        return alone && token.isWord() && !ALONE.contains(token.text())
                && Nearest.to(token.text(), List.of("end")).isPresent();
    }

    private boolean isMisspeltHead(int index) {
        Token token = tokens.get(index);
        boolean named = index + 1 < tokens.size() && tokens.get(index + 1).kind() == Token.Kind.TEXT;
        return token.first() && token.isWord() && named && Nearest.to(token.text(), List.of("rule")).isPresent();
    }

    private void misspelt(Token token, String keyword, String rule) {
        remarks.add(RuleFault.MISSPELT_KEYWORD, rule, token.at(),
                Quoting.of(token) + " is not a keyword", "write '" + keyword + "'");
    }

    private void missingEnd(List<Token> block) {
        Token head = block.get(0);
        Token last = block.get(block.size() - 1);
        boolean named = block.size() > 1 && head.is("rule");
        remarks.add(RuleFault.MISSING_END, named ? RuleReader.name(block) : "", last.at(), "'end' is missing after this",
                "write 'end' on a line of its own after the "
                        + (head.is("rule") ? "last line of the rule" : "declaration"));
    }

    private void unsupported(Token head) {
        remarks.add(RuleFault.NOT_A_RULE, "", head.at(), "a rule file cannot contain '" + head.text() + "'",
                "write a rule with 'when' and 'then'");
        skipPart();
    }

    /** Skips an annotation before a rule. */
    private void annotation(Token head) {
        remarks.add(RuleFault.OUTSIDE, "", head.at(), "an annotation before a rule is not part of Lumbar's language",
                "write it below the name of the rule");
        while (next < tokens.size() && !isHead(next)) {
            next++;
        }
    }

    private void unknown(Token head) {
        if (isMisspeltHead(next)) {
            misspelt(head, "rule", "");
            rule();
            return;
        }
        Optional<String> near = head.isWord() ? Nearest.to(head.text(), HEADS) : Optional.empty();
        if (RuleReader.ATTRIBUTES.contains(head.text())) {
            remarks.add(RuleFault.ATTRIBUTE, "", head.at(), RuleReader.noAttribute(head), RuleReader.INSTEAD);
        } else if (near.isPresent()) {
            misspelt(head, near.get(), "");
        } else {
            remarks.add(RuleFault.UNREADABLE, "", head.at(), Quoted.of(head.text()) + " is outside any rule",
                    head.is("end") ? "leave it out; the rule before it has already ended"
                            : head.is("#") ? "a comment begins with //" : "begin with: rule \"…\"");
        }
        skipPart();
    }

    private void skipPart() {
        next++;
        while (next < tokens.size() && !(isHead(next)
                && (tokens.get(next).first() || tokens.get(next - 1).is("end") || tokens.get(next - 1).is(";")))) {
            next++;
        }
    }
}
