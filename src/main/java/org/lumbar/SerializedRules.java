package org.lumbar;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.MissingLibraryException;

/**
 * The serialized form of a rule base, from which another process creates it again.
 *
 * @param fingerprint the fingerprint that the rebuilt rule base must have
 * @param files the files of its folder; none for the packaged rules
 */
record SerializedRules(String fingerprint, Map<String, String> files) implements Serializable {

    // tasks that reach a process one by one share nothing but this class
    private static final Map<SerializedRules, SoftReference<RuleBase>> MADE = new HashMap<>();

    static SerializedRules of(RuleBase rules) throws NotSerializableException {
        Map<String, String> files = new TreeMap<>(rules.compiled().files());
        if (files.isEmpty() && rules.compiled().typeLoader() != RuleBase.class.getClassLoader()) {
            throw new NotSerializableException("a rule base that was loaded from a jar: load it where it is used");
        }
        SerializedRules form = new SerializedRules(rules.fingerprint(), files);
        synchronized (MADE) {
            if (form.known() == null) {
                MADE.put(form, new SoftReference<>(rules));
            }
        }
        return form;
    }

    private RuleBase known() {
        SoftReference<RuleBase> made = MADE.get(this);
        return made == null ? null : made.get();
    }

    private Object readResolve() throws InvalidObjectException {
        synchronized (MADE) {
            RuleBase rules = known();
            if (rules == null) {
                rules = made();
                MADE.put(this, new SoftReference<>(rules));
            }
            return rules;
        }
    }

    private RuleBase made() throws InvalidObjectException {
        RuleBase rules;
        try {
            rules = files.isEmpty() ? RuleBase.packaged() : RuleBase.compile(files);
        } catch (InvalidRulesException | MissingLibraryException unusable) {
            InvalidObjectException invalid = new InvalidObjectException("the rules cannot be rebuilt here: " + unusable.getMessage());
            invalid.initCause(unusable);
            throw invalid;
        }
        if (!rules.fingerprint().equals(fingerprint)) {
            throw new InvalidObjectException(
                    "the rules here are not those that were sent: use the same version of this program on both sides");
        }
        return rules;
    }
}
