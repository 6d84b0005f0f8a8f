package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.lumbar.api.RuleText;
import org.lumbar.api.Step;
import org.lumbar.shell.text.Utf8;

/**
 * The reason of a rule as JSON without quotes: like {@link Names#reason}, with all but the values encoded in advance.
 *
 * @param texts the texts around the values, one more than there are names
 * @param names the names of the variables between the texts
 * @param rule used if the reason is empty
 */
record ReasonTemplate(List<byte[]> texts, List<String> names, byte[] rule) {

    static ReasonTemplate of(RuleText rule) {
        List<byte[]> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher placeholder = Names.PLACEHOLDER.matcher(rule.because());
        int from = 0;
        for (; placeholder.find(); from = placeholder.end()) {
            texts.add(Utf8.quoted(rule.because().substring(from, placeholder.start())));
            names.add(placeholder.group(1));
        }
        texts.add(Utf8.quoted(rule.because().substring(from)));
        return new ReasonTemplate(texts, names, Utf8.quoted(rule.name() + "."));
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
