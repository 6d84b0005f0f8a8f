package org.lumbar.shell.drl;

/** Adds remarks about a rule, or outside any rule, except where there is an error already. */
record LanguageRemarks(Drl file, String rule) {

    void note(RuleFault fault, TextSpan at, String message, String hint) {
        if (!file.remarks().hasError(at)) {
            file.remarks().add(fault, rule, at, message, hint);
        }
    }

    void outside(TextSpan at, String what, String hint) {
        note(RuleFault.OUTSIDE, at, what + " is not part of Lumbar's language", hint);
    }
}
