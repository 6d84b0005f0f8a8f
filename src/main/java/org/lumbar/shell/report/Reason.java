package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.lumbar.api.RuleText;
import org.lumbar.api.Step;
import org.lumbar.shell.text.Utf8;

/**
 * The reason of a rule as JSON without quotes: {@link Names#reason} with the text between the values prepared.
 *
 * @param texts the texts around the values, one more than there are names
 * @param names the names of the variables between the texts
 * @param rule used if the reason is empty
 */
record Reason(List<byte[]> texts, List<String> names, byte[] rule) {

    static Reason of(RuleText rule) {
        List<byte[]> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher bound = Names.BOUND.matcher(rule.because());
        int from = 0;
        for (; bound.find(); from = bound.end()) {
            texts.add(Utf8.quoted(rule.because().substring(from, bound.start())));
            names.add(bound.group(1));
        }
        texts.add(Utf8.quoted(rule.because().substring(from)));
        return new Reason(texts, names, Utf8.quoted(rule.name() + "."));
    }

    byte[] text(Step step) {
        if (names.isEmpty()) {
            return texts.get(0);
        }
        Utf8 text = new Utf8(200).put(texts.get(0));
        for (int i = 0; i < names.size(); i++) {
            text.put(Utf8.quoted(Names.bound(step, names.get(i)))).put(texts.get(i + 1));
        }
        return text.toBytes();
    }

    byte[] sentence(Step step) {
        byte[] text = text(step);
        return text.length == 0 ? rule : text;
    }
}
