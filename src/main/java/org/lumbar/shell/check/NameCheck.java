package org.lumbar.shell.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Fault;
import org.lumbar.shell.drl.Rule;

/** Whether each rule has a name of its own, and all files one package. */
final class NameCheck {

    private NameCheck() {
    }

    static void look(List<Drl> files) {
        Map<String, String> places = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Drl file : files) {
            for (Rule rule : file.rules()) {
                String key = rule.name().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
                String earlier = places.putIfAbsent(key, file.remarks().place(rule.nameAt()));
                String name = names.putIfAbsent(key, rule.name());
                if (earlier != null) {
                    file.remarks().add(Fault.SAME_NAME, rule.name(), rule.nameAt(), name.equals(rule.name())
                            ? "another rule has this name" : "another rule has this name, save for capitals and spaces",
                            "the other one stands in " + earlier + "; give this one a sentence of its own");
                }
            }
        }
        packages(files);
    }

    private static void packages(List<Drl> files) {
        Drl first = null;
        for (Drl file : files) {
            if (file.packageName().isEmpty()) {
                file.remarks().add(Fault.TWO_PACKAGES, "", new org.lumbar.shell.drl.Span(0, 1),
                        "this file names no package", "write as its first line: package org.lumbar.rules;");
            } else if (first == null) {
                first = file;
            } else if (!first.packageName().get().text().equals(file.packageName().get().text())) {
                file.remarks().add(Fault.TWO_PACKAGES, "", file.packageName().get().at(),
                        "this is another package than in " + first.remarks().place(first.packageName().get().at()),
                        "all rules stand in one package: write package " + first.packageName().get().text() + ";");
            }
        }
    }
}
