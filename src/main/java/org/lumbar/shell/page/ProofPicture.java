package org.lumbar.shell.page;

import java.util.List;

/**
 * A proof as boxes and arrows, from the answers on the left to the conclusion on the right. All measures are those of the
 * drawing's own grid.
 *
 * @param title what it shows
 * @param width of the drawing
 * @param height of the drawing
 * @param boxes answers and findings
 * @param arrows from each to what follows from it, as paths
 * @param heads what stands over each column
 */
public record ProofPicture(String title, int width, int height, List<Box> boxes, List<String> arrows,
        List<Head> heads) {
    public ProofPicture {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        heads = List.copyOf(heads);
    }

    /**
     * What stands over a column.
     *
     * @param x where
     * @param text what
     */
    public record Head(int x, String text) {
    }

    /**
     * An answer or finding.
     *
     * @param kind the class of what it looks like
     * @param x its left edge
     * @param y its upper edge
     * @param width its width
     * @param height its height
     * @param lines its text
     */
    public record Box(String kind, int x, int y, int width, int height, List<String> lines) {
        public Box {
            lines = List.copyOf(lines);
        }

        int middle() {
            return y + height / 2;
        }
    }
}
