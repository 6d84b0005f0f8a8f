package org.lumbar.shell.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;

/** The compiled rules of another jar. */
final class RuleJar {

    private RuleJar() {
    }

    /** @throws InvalidRulesException if the file cannot be read or has no compiled rules */
    static RuleClassLoader read(Path jar) {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (RuleClassLoader.FOLDERS.stream().anyMatch(entry.getName()::startsWith)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw invalid(jar, "the file cannot be read as a jar", "");
        }
        if (!entries.containsKey(PackagedRules.rulebookFile())) {
            throw invalid(jar, "there are no compiled rules in this file", "give a jar made by Lumbar's build");
        }
        return new RuleClassLoader(entries, RuleJar.class.getClassLoader());
    }

    private static InvalidRulesException invalid(Path jar, String message, String hint) {
        return new InvalidRulesException(List.of(Problem.ofFile(jar.toString(), message, hint)));
    }
}
