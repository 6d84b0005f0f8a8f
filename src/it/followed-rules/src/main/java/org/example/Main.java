package org.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.lumbar.FollowedRules;
import org.lumbar.FollowedRules.Refresh;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Diagnosis;

/** Changes its own rules: once well, once so that they fail their case. A service would look every few seconds. */
public final class Main {

    private static final Path FILE = Path.of("rules/rules.drl");

    public static void main(String... arguments) throws IOException {
        FollowedRules rules = FollowedRules.of(Path.of("rules"), Path.of("cases"));
        String original = Files.readString(FILE);
        print(rules, rules.refresh());
        Files.writeString(FILE, original.replace("MUSCLE_SORENESS", "SUSPECTED_INJURY"));
        print(rules, rules.refresh());
        Files.writeString(FILE, original.replace("MUSCLE_SORENESS", "DOMS"));
        print(rules, rules.refresh());
    }

    private static void print(FollowedRules rules, Refresh refresh) {
        Diagnosis diagnosis = rules.current().assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class).get(0);
        System.out.println(refresh.getClass().getSimpleName() + ": " + diagnosis.code());
        rules.refusal().forEach(problem -> System.out.println("  " + problem.message()));
    }
}
