package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.Query0DefImpl;
import org.drools.model.impl.QueryImpl;
import org.drools.model.impl.ViewBuilder;
import org.drools.model.patterns.PatternImpl;
import org.lumbar.api.ConditionText;
import org.lumbar.api.ConditionText.Kind;
import org.lumbar.api.RuleParts;

/**
 * Makes queries of the compiled conditions of rules: what a query finds is what the rule would match, as the very same
 * compiled code decides both. For one thread.
 */
final class ProbeWriter {

    private final ModelImpl queries = new ModelImpl();

    /** The queries made so far. */
    Model queries() {
        return queries;
    }

    RuleProbes write(RuleParts parts, Rule rule) {
        List<Conditions> conditions = Conditions.of(parts.conditions(), rule.getView());
        String whole = query(rule, rule.getView().getSubConditions());
        List<RuleProbes.Placed> placed = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            List<Integer> needs = needs(conditions, i);
            Probe behindAll = probe(rule, compiled(conditions.subList(0, i)), conditions.get(i));
            Probe alone = needs.size() == i ? behindAll
                    : probe(rule, compiled(needs.stream().map(conditions::get).toList()), conditions.get(i));
            placed.add(new RuleProbes.Placed(behindAll, alone, needs));
        }
        return new RuleProbes(parts, whole, placed);
    }

    private static List<Condition> compiled(List<Conditions> conditions) {
        return conditions.stream().flatMap(condition -> condition.compiled().stream()).toList();
    }

    /** The indexes of the conditions before this one whose values it uses, by itself or through one of them. */
    private static List<Integer> needs(List<Conditions> conditions, int index) {
        TreeSet<Integer> needs = new TreeSet<>();
        for (int i = index - 1; i >= 0; i--) {
            int before = i;
            boolean used = Stream.concat(Stream.of(index), needs.stream())
                    .anyMatch(user -> uses(conditions.get(user).text(), conditions.get(before)));
            if (used) {
                needs.add(i);
            }
        }
        return List.copyOf(needs);
    }

    private static boolean uses(ConditionText text, Conditions before) {
        return before.binds().stream()
                .anyMatch(name -> Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?!\\w)").matcher(text.text())
                        .find());
    }

    private Probe probe(Rule rule, List<Condition> before, Conditions condition) {
        String holds = query(rule, behind(before, condition.compiled()));
        return new Probe(condition, holds, narrowed(rule, before, condition), parts(rule, before, condition));
    }

    private List<String> narrowed(Rule rule, List<Condition> before, Conditions condition) {
        if (condition.text().kind() == Kind.PATTERN) {
            Condition pattern = condition.compiled().get(0);
            int constraints = Conditions.constraints((PatternImpl<?>) pattern).size();
            int levels = constraints == condition.text().constraints().size() ? constraints : Math.min(1, constraints);
            return IntStream.range(0, levels)
                    .mapToObj(count -> query(rule, behind(before, List.of(Conditions.narrowed(pattern, count)))))
                    .toList();
        }
        if (condition.text().kind() == Kind.ACCUMULATE) {
            return List.of(query(rule, behind(before, condition.compiled().stream()
                    .map(part -> part instanceof PatternImpl<?> ? Conditions.narrowed(part, 0) : part).toList())));
        }
        return List.of();
    }

    private List<Probe> parts(Rule rule, List<Condition> before, Conditions condition) {
        List<Probe> parts = new ArrayList<>();
        List<Condition> behind = new ArrayList<>(before);
        for (Conditions part : condition.parts()) {
            parts.add(probe(rule, behind, part));
            if (condition.text().kind() != Kind.OR) {
                behind = behind(behind, part.compiled());
            }
        }
        return parts;
    }

    private static List<Condition> behind(List<Condition> before, List<Condition> conditions) {
        List<Condition> all = new ArrayList<>(before);
        all.addAll(conditions);
        return all;
    }

    private String query(Rule rule, List<Condition> conditions) {
        String name = "lumbar:" + queries.getQueries().size();
        List<Condition> copies = conditions.stream().filter(one -> one.getType() != Condition.Type.CONSEQUENCE)
                .map(Conditions::copy).toList();
        queries.addQuery(new QueryImpl(new Query0DefImpl(ViewBuilder.PATTERN, rule.getPackage(), name),
                Conditions.and(copies)));
        return name;
    }
}
