package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.ProofTree;
import org.lumbar.shell.text.JsonText;

/** Why conclusions hold, from each conclusion down to the answers. */
public final class ProofReport {

    public enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON,
        /** For Graphviz. */
        DOT,
        /** For Mermaid. */
        MERMAID
    }

    private final PrintStream out;
    private final Style style;
    private final Format format;
    private final int depth;

    public ProofReport(PrintStream out, Style style, Format format, int depth) {
        this.out = out;
        this.style = style;
        this.format = format;
        this.depth = depth;
    }

    public void write(Heading heading, List<ProofTree> proofs) {
        switch (format) {
            case TEXT -> {
                TextPage page = new TextPage(out, style);
                heading.write(page);
                ProofText.write(page, heading.rulebook(), proofs, depth);
            }
            case JSON -> {
                Map<String, Object> answer = new LinkedHashMap<>(heading.keys());
                answer.putAll(ProofJson.of(heading.rulebook(), proofs, depth));
                JsonText.document(out, answer, true);
            }
            case DOT -> out.print(ProofGraph.dot(heading.rulebook(), proofs, depth));
            case MERMAID -> out.print(ProofGraph.mermaid(heading.rulebook(), proofs, depth));
        }
    }
}
