package org.lumbar.shell.logic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.vocabulary.DeclaredType;

/** The texts of rules, and random cases for them. */
public final class RandomCases {

    static final Path SHIPPED = Path.of("rules");
    private static final int[] COUNTS = {0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 21, 400};

    private RandomCases() {
    }

    static List<Drl> read(Path folder) {
        return drls(Texts.read(folder).files());
    }

    static List<Drl> drls(Map<String, String> texts) {
        List<Drl> drls = new ArrayList<>();
        texts.forEach((name, text) -> drls.add(Drl.read(Path.of(name), text)));
        return drls;
    }

    /** Many answers in some, few in others; mostly "no" in some, so that every part of the rules is met. */
    public static List<Object> randomCase(Random random, List<InputQuestion> questions, List<DeclaredType> declared) {
        int answered = random.nextInt(101);
        boolean calm = random.nextBoolean();
        List<Object> facts = new ArrayList<>();
        for (InputQuestion question : questions) {
            if (random.nextInt(100) >= answered) {
                continue;
            }
            if (question.isCount()) {
                int count = Math.max(question.least(), COUNTS[random.nextInt(COUNTS.length)]);
                facts.add(question.count().apply(Math.min(question.most(), count)));
                continue;
            }
            List<Object> answers = List.copyOf(question.answers().values());
            int most = question.list() && random.nextInt(4) == 0 ? 2 : 1;
            for (int i = 0; i < most; i++) {
                boolean no = calm && question.answers().containsKey("no") && random.nextInt(10) > 0;
                Object fact = no ? question.answers().get("no") : answers.get(random.nextInt(answers.size()));
                if (!facts.contains(fact)) {
                    facts.add(fact);
                }
            }
        }
        for (DeclaredType type : declared) {
            for (int i = random.nextInt(3); i > 0; i--) {
                facts.add(declared(random, type));
            }
        }
        return facts;
    }

    private static DeclaredFact declared(Random random, DeclaredType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        type.properties().forEach((property, name) -> {
            if (random.nextInt(5) > 0) {
                values.put(property, switch (name) {
                    case "boolean", "Boolean" -> random.nextBoolean();
                    case "String" -> List.of("", "late nights", "x").get(random.nextInt(3));
                    case "double", "Double" -> random.nextInt(20) / 2.0;
                    case "long", "Long" -> (Object) (long) COUNTS[random.nextInt(COUNTS.length)];
                    default -> COUNTS[random.nextInt(COUNTS.length)];
                });
            }
        });
        return new DeclaredFact(type.name(), values);
    }
}
