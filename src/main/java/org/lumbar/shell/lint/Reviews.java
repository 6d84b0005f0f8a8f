package org.lumbar.shell.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.drl.Drl;

/** Which rules in use nobody has reviewed since a given day. */
public record Reviews(LocalDate since, int rules, List<Overdue> overdue) {

    /** A rule due for review; without a date if it was never reviewed. */
    public record Overdue(String rule, String place, Optional<LocalDate> reviewed, String by) {
    }

    /** A date in the future is a slip and does not count. */
    static Reviews of(List<Drl> files, LocalDate since, LocalDate today) {
        return new Reviews(since, files.stream().mapToInt(file -> file.rules().size()).sum(), files.stream()
                .flatMap(file -> file.rules().stream()
                        .filter(rule -> rule.lifeCycle().reviewed().map(date -> date.isBefore(since) || date.isAfter(today)).orElse(true))
                        .map(rule -> new Overdue(rule.name(), file.remarks().place(rule.nameAt()),
                                rule.lifeCycle().reviewed(), rule.lifeCycle().by()))).toList());
    }
}
