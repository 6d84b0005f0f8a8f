package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lumbar.api.Problem;
import org.lumbar.shell.check.Examination;
import org.lumbar.shell.claims.GuaranteeResult;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.lint.Pages;
import org.lumbar.shell.text.JsonText;

/** The check results as SARIF 2.1.0, which code review tools show next to the lines. */
public final class CheckSarif implements CheckReport {

    private static final String FAILED_CASE = "failed-case";
    private static final String BROKEN_GUARANTEE = "broken-guarantee";
    private static final String SURVIVING_MUTANT = "surviving-mutant";

    private final String version;

    public CheckSarif(String version) {
        this.version = version;
    }

    @Override
    public void write(Examination examination, PrintStream out) {
        List<Object> results = new ArrayList<>();
        for (Remark remark : examination.folder().remarks()) {
            results.add(result(remark.fault().code(), remark.problem()));
        }
        examination.cases().results().forEach(one -> one.problems().forEach(problem ->
                results.add(result(FAILED_CASE, problem))));
        examination.proofs().guarantees().problems().forEach(problem -> results.add(result(BROKEN_GUARANTEE, problem)));
        examination.proofs().guarantees().results().stream().filter(one -> one.outcome() == GuaranteeResult.Outcome.BROKEN)
                .forEach(one -> one.problems().forEach(problem -> results.add(result(BROKEN_GUARANTEE,
                        problem.saying(problem.message(), one.says())))));
        examination.requested().mutation().ifPresent(mutation ->
                mutation.survivors().forEach(one -> results.add(result(SURVIVING_MUTANT, one.place()))));
        log(Map.of("executionSuccessful", true), results, out);
    }

    @Override
    public void failed(String reason, PrintStream out) {
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("level", "error");
        notification.put("message", Map.of("text", reason));
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", false);
        invocation.put("toolExecutionNotifications", List.of(notification));
        log(invocation, List.of(), out);
    }

    private void log(Map<String, Object> invocation, List<Object> results, PrintStream out) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "lumbar");
        driver.put("version", version);
        driver.put("semanticVersion", version);
        driver.put("rules", kinds());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("invocations", List.of(invocation));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        JsonText.document(out, log, true);
    }

    /** All kinds of problem, so that even a clean run shows what was checked. */
    private static List<Object> kinds() {
        List<Object> kinds = new ArrayList<>();
        Pages.all().forEach(page -> kinds.add(kind(page.code(), page.title(), page.says(), page.says()
                + example("Wrong", page.wrong()) + example("Right", page.right()))));
        kinds.add(kind(FAILED_CASE, "A case does not conclude what it expects",
                "The rules conclude something other than what the case expects.",
                "Fix the rules or, if the new conclusion is right, the expectation."));
        kinds.add(kind(BROKEN_GUARANTEE, "A guarantee does not hold", "Some possible case breaks something that must hold for every case.",
                "Fix the rule at fault, or the guarantee. The message gives the smallest case that breaks it."));
        kinds.add(kind(SURVIVING_MUTANT, "A mutant survives", "No case notices a small change to a rule, although one could.",
                "Add a case that notices it; the text output of 'check --mutate' suggests one."));
        return kinds;
    }

    private static Map<String, Object> kind(String code, String title, String says, String help) {
        Map<String, Object> kind = new LinkedHashMap<>();
        kind.put("id", code);
        kind.put("shortDescription", Map.of("text", title));
        kind.put("fullDescription", Map.of("text", says));
        kind.put("help", Map.of("text", help));
        return kind;
    }

    private static String example(String heading, String text) {
        return text.isEmpty() ? "" : "\n\n" + heading + ":\n" + text;
    }

    private static Map<String, Object> result(String code, Problem problem) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", FileUri.of(problem.path())));
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
