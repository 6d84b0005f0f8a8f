package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.text.Nearest;

/** Reads one rule. */
final class RuleReader {

    private static final Set<String> NO_WHEN = Set.of("if", "If", "IF", "given", "Given", "where", "Where");

    static final Set<String> ATTRIBUTES = Set.of("salience", "no-loop", "lock-on-active", "agenda-group",
            "activation-group", "ruleflow-group", "auto-focus", "date-effective", "date-expires", "enabled", "dialect",
            "duration", "timer", "calendars", "refract", "direct", "extends", "attributes");
    static final String INSTEAD = "leave it out; the order of rules follows from what they need";

    private final List<Token> block;
    private final Token last;
    private final Cursor cursor;
    private final String name;
    private final List<Rule.Annotation> annotations = new ArrayList<>();

    /** @param last the token that ends the rule, in the block or after it */
    RuleReader(List<Token> block, Token last, Remarks remarks) {
        this.block = block;
        this.last = last;
        this.name = name(block);
        this.cursor = new Cursor(block, remarks, name);
    }

    static String noAttribute(Token attribute) {
        return "rules cannot have '" + attribute.text() + "'";
    }

    /** The name of a rule, even if its quotes are missing. */
    static String name(List<Token> block) {
        if (block.size() > 1 && block.get(1).kind() == Token.Kind.TEXT) {
            return block.get(1).value().strip();
        }
        return nameWords(block).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static List<Token> nameWords(List<Token> block) {
        int end = 1;
        while (end < block.size() && block.get(end).line() == block.get(0).line() && !isHeader(block, end)) {
            end++;
        }
        return block.subList(1, end);
    }

    /** Whether a name without quotes ends here, at something that can only follow it. */
    private static boolean isHeader(List<Token> block, int index) {
        Token token = block.get(index);
        Token next = index + 1 < block.size() ? block.get(index + 1) : token;
        boolean given = next.kind() == Token.Kind.TEXT || next.kind() == Token.Kind.NUMBER || next.is("(")
                || next.is("-") || next.isVariable() || next.is("true") || next.is("false") || next.is("when") || next.is("@")
                || (token.is("extends") || token.is("salience")) && next.isWord() || token.text().contains("-") || token.is("attributes");
        return token.is("@") || token.is("when") || token.is("then")
                || index > 1 && ATTRIBUTES.contains(token.text()) && (given || next.first() || next == token);
    }

    Rule read() {
        TextSpan nameAt = nameAt();
        boolean begun = header();
        List<Condition> conditions = begun ? new ConditionReader(cursor).read() : List.of();
        Optional<Rule.Conclusion> conclusion = Optional.empty();
        if (then()) {
            conclusion = new ConclusionReader(cursor).read();
        }
        Rule rule = new Rule(name, nameAt, annotations, conditions, conclusion,
                block.get(0).at().to(block.get(block.size() - 1).at()), block.get(0).at().to(last.at()));
        LifeCycle.check(rule, cursor);
        return rule;
    }

    private TextSpan nameAt() {
        Token head = cursor.take();
        if (cursor.peek().kind() == Token.Kind.TEXT) {
            return cursor.take().at();
        }
        List<Token> words = nameWords(block);
        if (words.isEmpty()) {
            cursor.note(RuleFault.UNREADABLE, head.at(), "a name is missing after 'rule'", "write: rule \"…\"");
            return head.at();
        }
        words.forEach(word -> cursor.take());
        TextSpan at = words.get(0).at().to(words.get(words.size() - 1).at());
        if (words.size() > 1) {
            cursor.note(RuleFault.UNQUOTED_NAME, at, "the name of the rule needs quotation marks",
                    "write: rule \"" + name.replaceFirst("^\\W+", "") + "\"");
        }
        return at;
    }

    /** Reads up to the conditions; false if there are none. */
    private boolean header() {
        while (cursor.hasNext()) {
            Token token = cursor.peek();
            if (token.is("when")) {
                cursor.take();
                cursor.takeIf(":");
                return true;
            } else if (token.is("@")) {
                annotation();
            } else if (ATTRIBUTES.contains(token.text())) {
                attribute();
            } else if (token.is(",") || token.is(";")) {
                cursor.take();
            } else if (isAlone() && !token.is("then") && (NO_WHEN.contains(token.text())
                    || Nearest.to(token.text(), List.of("when")).isPresent())) {
                cursor.note(RuleFault.MISSPELT_KEYWORD, token.at(), Quoting.of(token) + " is not a keyword",
                        "write 'when'");
                cursor.take();
                return true;
            } else if (token.is("then")) {
                cursor.outside(token.at(), "a rule without 'when'",
                        "write 'when' above 'then', even if nothing is required");
                return false;
            } else {
                cursor.note(RuleFault.MISSING_WHEN, token.at(), "'when' is missing before " + Quoting.of(token),
                        "write 'when' on a line of its own before the conditions");
                return true;
            }
        }
        cursor.note(RuleFault.MISSING_WHEN, cursor.last().at(), "'when' and 'then' are missing after this",
                "write 'when', the conditions, 'then' and what follows from them");
        return false;
    }

    /** Skips an attribute and its value. */
    private void attribute() {
        Token word = cursor.take();
        cursor.note(RuleFault.ATTRIBUTE, word.at(), noAttribute(word), INSTEAD);
        cursor.takeIf(":");
        cursor.takeIf("-");
        if (cursor.peek().is("(")) {
            cursor.skipBrackets();
        } else if (cursor.peek().kind() == Token.Kind.TEXT || cursor.peek().kind() == Token.Kind.NUMBER
                || cursor.peek().is("true") || cursor.peek().is("false") || cursor.peek().isVariable()
                || (word.is("extends") || word.is("salience")) && cursor.peek().isWord() && !cursor.peek().is("when")) {
            cursor.take();
            while (cursor.peek().is("(")) {
                cursor.skipBrackets();
            }
            while (cursor.peek().is(".") || cursor.peek().is(",") && cursor.peek(1).kind() == Token.Kind.TEXT) {
                cursor.take();
                cursor.take();
                while (cursor.peek().is("(")) {
                    cursor.skipBrackets();
                }
            }
        }
    }

    private boolean isAlone() {
        return cursor.peek().first() && cursor.peek().isWord()
                && (cursor.peek(1).first() || cursor.peek(1).kind() == Token.Kind.END);
    }

    private void annotation() {
        Token at = cursor.take();
        if (!cursor.peek().isWord()) {
            cursor.note(RuleFault.UNREADABLE, at.at(), "a word is missing after '@'", "");
            return;
        }
        Token word = cursor.take();
        while (cursor.peek().is(".") && cursor.peek(1).isWord()) {
            cursor.take();
            cursor.outside(cursor.take().at(), "an annotation with its package", "a rule has @source and @because");
        }
        List<Token> texts = List.of();
        if (cursor.peek().is("(")) {
            int mark = cursor.mark();
            cursor.skipBrackets();
            texts = cursor.tokensSince(mark).stream().filter(token -> token.kind() == Token.Kind.TEXT).toList();
        } else if (cursor.peek().kind() == Token.Kind.TEXT && !cursor.peek().first()) {
            Token text = cursor.take();
            cursor.note(RuleFault.UNREADABLE, text.at(), "parentheses are missing after '@" + word.text() + "'",
                    "write: @" + word.text() + "(\"…\")");
            texts = List.of(text);
        }
        annotations.add(new Rule.Annotation(word, texts.stream().findFirst(), texts.stream().skip(1).toList(),
                cursor.since(at)));
    }

    private boolean then() {
        if (cursor.takeIf("then")) {
            if (cursor.peek().is("[")) {
                cursor.outside(cursor.peek().at(), "a name after 'then'", "write a rule for each conclusion");
                cursor.skipBrackets();
            }
            return true;
        }
        Token token = cursor.peek();
        if (!cursor.hasNext()) {
            cursor.note(RuleFault.MISSING_THEN, cursor.last().at(), "'then' is missing after this",
                    "write 'then' and, below it, what the rule concludes");
            return false;
        }
        if (isAlone() && Nearest.to(token.text(), List.of("then")).isPresent()) {
            cursor.note(RuleFault.MISSPELT_KEYWORD, token.at(), Quoting.of(token) + " is not a keyword",
                    "write 'then'");
            cursor.take();
        } else {
            cursor.note(RuleFault.MISSING_THEN, token.at(), "'then' is missing before " + Quoting.of(token),
                    "write 'then' on a line of its own before what the rule concludes");
        }
        return true;
    }
}
