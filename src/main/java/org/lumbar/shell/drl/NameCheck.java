package org.lumbar.shell.drl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that rule names are unique, and that all files are in one package. */
public final class NameCheck {

    private NameCheck() {
    }

    /** Checks files that belong together, and adds what is wrong to their remarks. */
    public static void look(List<Drl> files) {
        Map<String, String> places = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Drl file : files) {
            for (Rule rule : file.rules()) {
                String key = rule.name().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
                String earlier = places.putIfAbsent(key, file.remarks().place(rule.nameAt()));
                String name = names.putIfAbsent(key, rule.name());
                if (earlier != null) {
                    file.remarks().add(RuleFault.SAME_NAME, rule.name(), rule.nameAt(), name.equals(rule.name())
                            ? "another rule has this name" : "another rule has the same name apart from case and spaces",
                            "the other one is at " + earlier + "; give this one a sentence of its own");
                }
            }
        }
        packages(files);
    }

    private static void packages(List<Drl> files) {
        Optional<Drl> usual = usual(files);
        for (Drl file : files) {
            if (file.packageName().isEmpty() && file.remarks().list().stream().anyMatch(Remark::isError)) {
                // the package line may be what could not be read
                continue;
            } else if (file.packageName().isEmpty()) {
                file.remarks().add(RuleFault.TWO_PACKAGES, "", new TextSpan(0, 1),
                        "this file names no package", "write as its first line: package org.lumbar.rules;");
            } else if (!name(usual.get()).equals(name(file)) && !file.remarks().hasError(file.packageName().get().at())) {
                file.remarks().add(RuleFault.TWO_PACKAGES, "", file.packageName().get().at(), "this package differs from the one at "
                        + usual.get().remarks().place(usual.get().packageName().get().at()),
                        "all rules belong to one package: write package " + name(usual.get()) + ";");
            }
        }
    }

    private static String name(Drl file) {
        return file.packageName().map(Drl.Name::text).orElse("");
    }

    /** The first file of the most common package. */
    private static Optional<Drl> usual(List<Drl> files) {
        Map<String, Long> counts = files.stream().collect(Collectors.groupingBy(NameCheck::name, Collectors.counting()));
        long most = files.stream().filter(file -> file.packageName().isPresent()).mapToLong(file -> counts.get(name(file)))
                .max().orElse(0);
        return files.stream().filter(file -> file.packageName().isPresent() && counts.get(name(file)) == most).findFirst();
    }
}
