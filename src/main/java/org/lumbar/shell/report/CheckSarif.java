package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.lumbar.shell.text.JsonText;
import org.lumbar.api.Problem;
import org.lumbar.shell.check.Examination;
import org.lumbar.shell.check.Pages;
import org.lumbar.shell.drl.Remark;

/** What there is to say of rules and their tests as SARIF 2.1.0, which code review shows beside the lines. */
public final class CheckSarif implements CheckReport {

    private static final String FAILED_CASE = "failed-case";

    /** A report that has no settings. */
    public CheckSarif() {
    }

    @Override
    public void write(Examination examination, PrintStream out) {
        List<Object> results = new ArrayList<>();
        for (Remark remark : examination.remarks()) {
            results.add(result(remark.fault().code(), remark.problem()));
        }
        examination.cases().forEach(one -> one.problems().forEach(problem ->
                results.add(result(FAILED_CASE, problem))));
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "lumbar");
        driver.put("rules", kinds(examination));
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        JsonText json = new JsonText(out, true);
        json.write(log);
        json.endDocument();
    }

    private static List<Object> kinds(Examination examination) {
        List<Object> kinds = new ArrayList<>();
        for (String code : new TreeSet<>(examination.remarks().stream().map(remark -> remark.fault().code())
                .toList())) {
            Map<String, Object> kind = new LinkedHashMap<>();
            kind.put("id", code);
            Pages.of(code).ifPresent(page -> {
                kind.put("shortDescription", Map.of("text", page.title()));
                kind.put("fullDescription", Map.of("text", page.says()));
            });
            kinds.add(kind);
        }
        if (examination.failed() > 0) {
            kinds.add(new LinkedHashMap<>(Map.of("id", FAILED_CASE)));
        }
        return kinds;
    }

    private static Map<String, Object> result(String code, Problem problem) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", problem.path().replace('\\', '/').replace(" ", "%20")));
        if (problem.position().line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", problem.position().line());
            region.put("startColumn", problem.position().column());
            region.put("endColumn", problem.position().column() + problem.width());
            location.put("region", region);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", code);
        result.put("level", problem.severity().name().toLowerCase(Locale.ROOT));
        result.put("message", Map.of("text", problem.message()
                + (problem.hint().isEmpty() ? "" : "; " + problem.hint())));
        result.put("locations", List.of(Map.of("physicalLocation", location)));
        return result;
    }
}
