package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The picture of the README is the one that the page of a result shows. */
class PictureTest {

    private static final Path FILE = Path.of("examples/proof.svg");
    private static final String LOOK = """
            <style>
            svg { font: 15px system-ui, sans-serif; background: #fff; }
            rect { fill: #fff; stroke: #57606a; stroke-width: 1.5; }
            text { fill: #1f2328; }
            path { fill: none; stroke: #57606a; stroke-width: 1.5; }
            .end rect { fill: #1b6b3a; stroke: #1b6b3a; }
            .end.bad rect { fill: #a40e26; stroke: #a40e26; }
            .end text { fill: #fff; font-weight: 700; }
            .assumed rect { stroke-dasharray: 5 4; }
            .head { fill: #57606a; font-size: 13px; }
            </style>
            """;

    @Test
    void the_picture_shown_is_the_one_of_the_page() throws IOException {
        String page = Ran.lumbar("assess", "examples/sharp-pain-alone.yaml", "--format", "html").out();
        Matcher drawn = Pattern.compile("<svg (viewBox=\"0 0 \\S+ \\S+\") ([^>]*)>(.*?</svg>)", Pattern.DOTALL).matcher(page);
        assertThat(drawn.find()).isTrue();
        String picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" " + drawn.group(1) + " " + drawn.group(2) + ">\n" + LOOK
                + drawn.group(3) + "\n";
        if (Renewal.asked()) {
            Files.writeString(FILE, picture);
        }
        assertThat(Files.readString(FILE)).isEqualTo(picture);
    }
}
