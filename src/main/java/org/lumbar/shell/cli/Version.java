package org.lumbar.shell.cli;

import java.util.Optional;

import org.lumbar.shell.engine.RuleBase;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar, which is that of the rules it carries. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElseGet(() -> RuleBase.packaged().rulebook().version());
        return new String[] {"lumbar " + version};
    }
}
