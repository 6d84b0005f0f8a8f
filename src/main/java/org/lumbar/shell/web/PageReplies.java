package org.lumbar.shell.web;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.page.Frame;
import org.lumbar.shell.page.Frames;
import org.lumbar.shell.page.NotePage;
import org.lumbar.shell.page.PageWords;
import org.lumbar.shell.page.StartPage;
import org.lumbar.shell.page.Templates;
import org.lumbar.shell.vocabulary.Rulebook;

/** Renders pages as replies: the start page, the page of a failure, and any other template. */
record PageReplies(Templates templates, PageWords words, Rulebook rulebook) {

    Reply start(int status, String text, String fault, List<String> problems) {
        StartPage page = new StartPage(words.name(), words.about(), words.notice(), text, fault, problems);
        return page(status, page.title(), "start", page);
    }

    /** A page that says what went wrong. */
    Reply failed(Failure failure) {
        NotePage page = new NotePage("Something went wrong", List.of(failure.detail()), Optional.empty(), "/",
                "Back to the start");
        return page(failure.status(), page.title(), "note", page);
    }

    Reply page(int status, String title, String template, Object content) {
        return Reply.html(status, templates.page(frame(title, true), templates.body(template, content)));
    }

    /** A page to be saved as a file. */
    String file(String title, String template, Object content) {
        return templates.page(frame(title, false), templates.body(template, content));
    }

    private Frame frame(String title, boolean served) {
        return Frames.of(words, rulebook, title, served);
    }
}
