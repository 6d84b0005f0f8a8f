package org.example;

import java.util.List;

import org.apache.spark.sql.Row;

/** A bar chart of how often each conclusion was drawn, as SVG. */
final class CountsPlot {

    private static final int ROW = 20;
    private static final int NAMES = 320;
    private static final int BARS = 400;

    private CountsPlot() {
    }

    static String of(List<Row> counts) {
        List<Row> shown = counts.stream().filter(row -> !"Rule".equals(row.getString(0))).toList();
        long most = shown.stream().mapToLong(row -> row.getLong(2)).max().orElse(1);
        int height = ROW * (shown.size() + 1);
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + (NAMES + BARS + 120) + "\" height=\"" + height + "\" font-family=\"sans-serif\" font-size=\"13\">\n");
        int y = ROW;
        for (Row row : shown) {
            long width = Math.max(1, row.getLong(2) * BARS / most);
            svg.append("<text x=\"").append(NAMES - 8).append("\" y=\"").append(y).append("\" text-anchor=\"end\">")
                    .append(row.getString(0)).append(' ').append(row.getString(1)).append("</text><rect x=\"")
                    .append(NAMES).append("\" y=\"").append(y - 12).append("\" width=\"").append(width)
                    .append("\" height=\"14\" fill=\"#3b6ea5\"/><text x=\"").append(NAMES + width + 6)
                    .append("\" y=\"").append(y).append("\">").append(row.getLong(2)).append("</text>\n");
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }
}
