package org.lumbar.shell.text;

import java.util.List;
import java.util.stream.Stream;

import org.lumbar.api.MissingLibraryException;

/**
 * A library that only some uses of Lumbar need. The jar depends on none of them; a program that embeds Lumbar adds those
 * it uses.
 */
public enum Library {
    /** Reads and writes JSON. */
    JSON("tools.jackson.core:jackson-core:3.2.4", "tools.jackson.core.JsonParser"),
    /** Reads YAML: case files, and the texts next to the rules. */
    YAML("org.snakeyaml:snakeyaml-engine:3.0.1", "org.snakeyaml.engine.v2.api.LoadSettings"),
    /** Decides whether formulas can be true. */
    SOLVER("org.logicng:logicng:2.6.0", "org.logicng.solvers.sat.MiniSat2Solver"),
    /** Writes pages. */
    PAGES("gg.jte:jte-runtime:3.2.5", "gg.jte.TemplateEngine"),
    /** Serves AI assistants. */
    ASSISTANTS("io.modelcontextprotocol.sdk:mcp:2.1.0", "io.modelcontextprotocol.server.McpServer"),
    /** Compiles rules at run time, and lets programs use KIE directly. */
    RULE_COMPILER("org.drools:drools-engine:10.2.0", "org.drools.model.codegen.ExecutableModelProject");

    private final String coordinates;
    private final String probe;

    Library(String coordinates, String probe) {
        this.coordinates = coordinates;
        this.probe = probe;
    }

    /** {@return its Maven coordinates: group, artifact and the version that Lumbar was built with} */
    public String coordinates() {
        return coordinates;
    }

    /** @throws MissingLibraryException unless all of these are on the class path */
    public static void require(String purpose, Library... needed) {
        List<String> missing = Stream.of(needed).filter(library -> !library.isPresent()).map(Library::coordinates)
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingLibraryException(purpose, missing);
        }
    }

    private boolean isPresent() {
        try {
            Class.forName(probe, false, Library.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }
}
