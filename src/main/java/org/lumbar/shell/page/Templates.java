package org.lumbar.shell.page;

import org.lumbar.shell.text.Library;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** Renders the templates of the pages, which are compiled at build time and escape their content. */
public final class Templates {

    private static final String COMPILED = "org.lumbar.shell.page.jte";
    private static final String MARK = "\u0000";

    private final TemplateEngine engine;

    public Templates() {
        Library.require("to write pages", Library.PAGES);
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), COMPILED);
    }

    /** {@return a template filled with content} */
    public String body(String template, Object content) {
        TemplateOutput output = new StringOutput();
        engine.render(template + ".jte", content, output);
        return output.toString();
    }

    /** {@return a whole page} */
    public String page(Frame frame, String body) {
        String around = body("frame", frame);
        int mark = around.indexOf(MARK);
        return around.substring(0, mark) + body + around.substring(mark + 1);
    }

    /** The HTML before and after a page that is written piece by piece. */
    String[] around(Frame frame) {
        return body("frame", frame).split(MARK, 2);
    }
}
