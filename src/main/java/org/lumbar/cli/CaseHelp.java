package org.lumbar.cli;

/** What is said of arguments that several commands have. */
final class CaseHelp {

    static final String CASE = "A case file, or - for standard input; one of several in it as file#2, file:17 (the "
            + "line) or file#title (behind -- where it begins with a dash).";
    static final String CONCLUSION = "The code of a conclusion, such as STRETCH or POOR_FORM/ROUNDED_BACK, or the key "
            + "of a question; with its type, Remedy:ICE, where the code alone is not enough.";

    private CaseHelp() {
    }
}
