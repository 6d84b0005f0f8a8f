package org.lumbar.shell.cli;

import java.util.Optional;

import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.engine.CompiledRules;

import picocli.CommandLine.IVersionProvider;

/** What a bug report must name: the program, its rules, and what it runs on. */
final class Version implements IVersionProvider {

    /** The version of the jar, which is that of its rules. */
    static String ofProgram() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElseGet(() -> CompiledRules.packagedRulebook().version());
    }

    @Override
    public String[] getVersion() {
        Rulebook rules = CompiledRules.packagedRulebook();
        return new String[] {"lumbar " + ofProgram(),
                "rules  " + rules.version() + ", fingerprint " + rules.fingerprint(),
                "Java   " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
                "Drools " + CompiledRules.engineVersion().orElse("of unknown version")};
    }
}
