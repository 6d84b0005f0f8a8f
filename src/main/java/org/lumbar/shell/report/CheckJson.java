package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lumbar.shell.cases.CaseResult;
import org.lumbar.shell.check.Coverage;
import org.lumbar.shell.check.Examination;
import org.lumbar.shell.check.SuggestedCase;
import org.lumbar.shell.cases.AnswerChanges;
import org.lumbar.shell.claims.GuaranteeResult;
import org.lumbar.shell.claims.MutationCheck;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.lint.Effects;
import org.lumbar.shell.lint.Reviews;
import org.lumbar.shell.text.JsonText;

/** The check results as JSON: one object, or one object per line. */
public final class CheckJson implements CheckReport {

    private final JsonReport.Framing framing;

    public CheckJson(JsonReport.Framing framing) {
        this.framing = framing;
    }

    @Override
    public void write(Examination examination, PrintStream out) {
        List<Map<String, Object>> problems = Stream.concat(examination.folder().remarks().stream().map(CheckJson::remark),
                examination.proofs().guarantees().problems().stream().map(ResultParts::problem)).toList();
        List<Map<String, Object>> cases = examination.cases().results().stream().map(CheckJson::result).toList();
        List<Map<String, Object>> rules = examination.cases().coverage().stream()
                .flatMap(coverage -> coverage.rules().stream().map(rule -> rule(coverage, rule))).toList();
        List<Map<String, Object>> proposals = examination.cases().suggested().stream().map(CheckJson::proposal).toList();
        List<Map<String, Object>> guarantees = examination.proofs().guarantees().results().stream().map(CheckJson::guarantee)
                .toList();
        Optional<Map<String, Object>> changes = examination.requested().changes().map(CheckJson::changes);
        Optional<Map<String, Object>> mutation = examination.requested().mutation().map(CheckJson::mutation);
        if (framing == JsonReport.Framing.DOCUMENT) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("problems", problems);
            all.put("cases", cases);
            all.put("rules", rules);
            all.put("proposals", proposals);
            all.put("guarantees", guarantees);
            all.put("withoutEffect", withoutEffect(examination.proofs().effects()));
            changes.ifPresent(one -> all.put("against", one));
            examination.requested().reviews().ifPresent(one -> all.put("notReviewed", overdue(one)));
            mutation.ifPresent(one -> all.put("mutants", one));
            line(all, out);
        } else {
            problems.forEach(one -> line(one, out));
            cases.forEach(one -> line(one, out));
            rules.forEach(one -> line(one, out));
            proposals.forEach(one -> line(one, out));
            guarantees.forEach(one -> line(one, out));
            line(Map.of("withoutEffect", withoutEffect(examination.proofs().effects())), out);
            changes.ifPresent(one -> line(Map.of("against", one), out));
            examination.requested().reviews().ifPresent(one -> overdue(one).forEach(each -> line(each, out)));
            mutation.ifPresent(one -> line(Map.of("mutants", one), out));
        }
    }

    @Override
    public void failed(String reason, PrintStream out) {
        line(Map.of("failed", reason), out);
    }

    private void line(Map<String, Object> value, PrintStream out) {
        JsonText.document(out, value, framing == JsonReport.Framing.DOCUMENT);
    }

    private static Map<String, Object> remark(Remark remark) {
        Map<String, Object> map = ResultParts.problem(remark.problem());
        map.put("code", remark.fault().code());
        if (!remark.rule().isEmpty()) {
            map.put("rule", remark.rule());
        }
        return map;
    }

    private static Map<String, Object> result(CaseResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("case", result.title());
        map.put("source", result.source());
        map.put("passed", result.isPassed());
        map.put("problems", result.problems().stream().map(ResultParts::problem).toList());
        return map;
    }

    private static Map<String, Object> rule(Coverage coverage, Coverage.OfRule rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", rule.name());
        map.put("place", rule.place());
        map.put("fires", rule.fires());
        map.put("nearMisses", rule.nearMisses());
        map.put("conditions", rule.conditions().stream().map(condition -> Map.of("condition", condition.text(),
                "met", condition.met(), "unmet", condition.unmet())).map(TreeMap::new).toList());
        map.put("gaps", Stream.concat(coverage.gaps(rule).stream().map(gap -> gap(gap.says(), false)),
                coverage.impossible(rule).stream().map(gap -> gap(gap.saysImpossible(), true))).toList());
        return map;
    }

    private static Map<String, Object> gap(String says, boolean noCaseCan) {
        return new TreeMap<>(Map.of("gap", says, "noCaseCan", noCaseCan));
    }

    private static Map<String, Object> guarantee(GuaranteeResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("guarantee", result.guarantee().says());
        map.put("because", result.guarantee().because());
        map.put("path", result.guarantee().place().path());
        map.put("line", result.guarantee().place().position().line());
        map.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (result.outcome() != GuaranteeResult.Outcome.PROVED) {
            map.put("problems", result.problems().stream().map(ResultParts::problem).toList());
            map.put("case", result.witness());
            map.put("after", result.after());
            map.put("concluded", result.concluded());
        }
        return map;
    }

    private static Map<String, Object> mutation(MutationCheck.Mutation mutation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mutants", mutation.mutants());
        map.put("equivalent", mutation.equivalent());
        map.put("killed", mutation.killed());
        map.put("survive", mutation.survive());
        map.put("undecided", mutation.unjudged().size());
        map.put("survivors", mutation.survivors().stream().map(one -> {
            Map<String, Object> survivor = ResultParts.problem(one.place());
            survivor.put("case", one.killer());
            return survivor;
        }).toList());
        map.put("unjudged", mutation.unjudged().stream().map(one -> {
            Map<String, Object> unjudged = ResultParts.problem(one.place());
            unjudged.put("because", one.because().stream().map(Names::place).toList());
            return unjudged;
        }).toList());
        map.put("notOffered", mutation.notOffered().stream().map(Names::place).toList());
        return map;
    }

    private static Map<String, Object> withoutEffect(Effects effects) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("questions", effects.idleQuestions());
        map.put("answers", effects.idleAnswers().stream().map(one -> one.key() + ": " + one.answer()).toList());
        map.put("unasked", effects.unasked().stream()
                .map(one -> new TreeMap<>(Map.of("question", one.key(), "place", one.place()))).toList());
        map.put("notOffered", effects.notOffered().stream().map(Names::place).toList());
        return map;
    }

    private static Map<String, Object> changes(AnswerChanges changes) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rules", changes.against());
        map.put("cases", changes.cases());
        map.put("changed", changes.changed());
        map.put("groups", changes.groups().stream().map(group -> new TreeMap<>(Map.of("cases", group.cases(),
                "appears", conclusions(group.appears()), "goes", conclusions(group.goes())))).toList());
        map.put("reworded", changes.reworded().stream().map(one -> new TreeMap<>(Map.of("conclusion", one.name(),
                "before", one.before(), "now", one.now()))).toList());
        map.put("leftOut", changes.leftOut().stream()
                .map(one -> new TreeMap<>(Map.of("answer", one.answer(), "cases", one.cases()))).toList());
        map.put("problems", changes.problems().stream().map(ResultParts::problem).toList());
        return map;
    }

    private static List<Map<String, Object>> overdue(Reviews reviews) {
        return reviews.overdue().stream().map(one -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("notReviewed", one.rule());
            map.put("place", one.place());
            one.reviewed().ifPresent(date -> map.put("reviewed", date.toString()));
            return map;
        }).toList();
    }

    private static List<Map<String, String>> conclusions(List<AnswerChanges.Conclusion> conclusions) {
        return conclusions.stream().<Map<String, String>>map(
                one -> new TreeMap<>(Map.of("conclusion", one.name(), "says", one.says()))).toList();
    }

    private static Map<String, Object> proposal(SuggestedCase proposal) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("proposal", proposal.yaml());
        map.put("exercises", proposal.closes().stream()
                .map(gap -> new TreeMap<>(Map.of("rule", gap.rule(), "gap", gap.says()))).toList());
        return map;
    }
}
