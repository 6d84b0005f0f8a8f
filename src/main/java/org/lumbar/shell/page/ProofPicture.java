package org.lumbar.shell.page;

import java.util.List;

/**
 * A proof as boxes and arrows, from the answers on the left to the conclusion on the right. All measures are in the
 * units of the drawing.
 */
public record ProofPicture(String title, int width, int height, List<Box> boxes, List<String> arrows,
        List<Head> heads) {
    public ProofPicture {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        heads = List.copyOf(heads);
    }

    /** The heading of a column. */
    public record Head(int x, String text) {
    }

    /** An answer or finding. */
    public record Box(String kind, int x, int y, int width, int height, List<String> lines) {
        public Box {
            lines = List.copyOf(lines);
        }

        int middle() {
            return y + height / 2;
        }
    }
}
