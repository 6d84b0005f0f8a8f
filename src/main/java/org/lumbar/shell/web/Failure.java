package org.lumbar.shell.web;

import java.util.List;

import org.lumbar.api.Problem;

/** A request that cannot be answered, and why. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem> problems;

    Failure(int status, String detail) {
        this(status, detail, List.of());
    }

    Failure(int status, String detail, List<Problem> problems) {
        super(detail, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    int status() {
        return status;
    }

    String detail() {
        return getMessage();
    }

    List<Problem> problems() {
        return problems;
    }
}
