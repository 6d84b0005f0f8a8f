package org.lumbar.shell.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.api.Step;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.interview.Turn.Ask;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.interview.Turn.Settled;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.Relevance;
import org.lumbar.shell.logic.RuleLogic;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Inquiry.Beside;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * From the answers so far to the next question: one that is proved able to change what is to be settled next. Where rules
 * cannot be formulas, those that the rules themselves ask for are put. Safe for use by several threads.
 */
public final class Interviewer {

    private final CompiledRules rules;
    private final Vocabulary vocabulary;
    private final Inquiry inquiry;
    private final Map<Inquiry.Tier, Relevance> tiers = new LinkedHashMap<>();
    private Optional<Problem> unproved = Optional.empty();

    /**
     * Makes one, which takes a moment; keep it for the next case.
     *
     * @param logic the same rules as formulas
     */
    public Interviewer(CompiledRules rules, LogicAnswer<RuleLogic> logic) {
        this.rules = rules;
        this.vocabulary = rules.vocabulary();
        this.inquiry = vocabulary.layout().inquiry();
        vocabulary.tiers().forEach(tier -> relevance(tier, logic.then(one -> one.relevance(
                finding -> isOf(tier, finding), finding -> Item.of(finding).type().equals(Vocabulary.CONTRADICTION)))));
    }

    private void relevance(Inquiry.Tier tier, LogicAnswer<Relevance> found) {
        if (found instanceof LogicAnswer.Offered<Relevance> offered) {
            tiers.put(tier, offered.value());
        } else {
            unproved = ((LogicAnswer.NotOffered<Relevance>) found).because().stream().findFirst().map(one -> one.problem());
        }
    }

    private static boolean isOf(Inquiry.Tier tier, Object finding) {
        return tier.goals().stream().anyMatch(goal -> goal.fits(finding));
    }

    /** {@return why nothing can be proved of these rules; empty where it can} */
    public Optional<Problem> unproved() {
        return unproved;
    }

    /** {@return the next question, or that none can matter any more} */
    public Turn next(CaseAnswers answers, Stage stage) {
        Sofar sofar = new Sofar(answers, rules.assess(answers.asCase(rules.rulebook())));
        return unproved.isEmpty() && tiers.values().stream().allMatch(tier -> tier.takes(sofar.facts()))
                ? proved(sofar, stage) : plain(sofar);
    }

    /** What is known of a case. */
    private record Sofar(CaseAnswers answers, DecidedCase assessment) {

        List<Object> facts() {
            return List.copyOf(assessment.proof().facts());
        }

        boolean has(Inquiry.Tier tier) {
            return assessment.proof().findings().stream().anyMatch(finding -> isOf(tier, finding));
        }
    }

    private Turn proved(Sofar sofar, Stage stage) {
        for (Map.Entry<Inquiry.Tier, Relevance> entry : tiers.entrySet()) {
            Inquiry.Tier tier = entry.getKey();
            List<List<String>> screens = screens(sofar, tier);
            if (tier.offered() && stage == Stage.WHAT) {
                return new Settled(sofar.assessment(), screens.size(), Optional.empty());
            }
            if (!screens.isEmpty()) {
                return new Ask(screens.get(0).stream().map(key -> asked(sofar, key,
                        new WitnessSearch(rules, entry.getValue(), finding -> isOf(tier, finding)))).toList(),
                        tier.offered() ? Stage.MORE : Stage.WHAT);
            }
            if (tier.ends() && sofar.has(tier)) {
                break;
            }
        }
        return new Settled(sofar.assessment(), 0, Optional.empty());
    }

    /** What can still matter for a tier, in the order in which it is asked; what is alike is put together. */
    private List<List<String>> screens(Sofar sofar, Inquiry.Tier tier) {
        Relevance relevance = tiers.get(tier);
        Set<String> open = new LinkedHashSet<>();
        List<String> matter = relevance.open(sofar.facts(), never(sofar));
        if (tier.ends() && !matter.isEmpty()) {
            relevance.deciding(sofar.facts(), new Proposition.AnyOf(tier.goals().stream()
                    .<Proposition>map(Proposition.Concluded::new).toList()), true).keySet().stream()
                    .filter(matter::contains).map(key -> host(sofar, key)).forEach(open::add);
        }
        matter.stream().map(key -> host(sofar, key)).forEach(open::add);
        List<List<String>> screens = new ArrayList<>();
        for (String key : open) {
            QuestionType question = vocabulary.question(key).orElseThrow();
            screens.stream().filter(screen -> question.isYesNo() && vocabulary.question(screen.get(0))
                    .filter(first -> first.isYesNo() && first.section().equals(question.section())).isPresent()).findFirst()
                    .ifPresentOrElse(screen -> screen.add(key), () -> screens.add(new ArrayList<>(List.of(key))));
        }
        return screens;
    }

    private Set<String> never(Sofar sofar) {
        Set<String> never = new LinkedHashSet<>(sofar.answers().notKnown());
        never.addAll(inquiry.assumed());
        return never;
    }

    /** The question beside which another is put, as long as it is open itself. */
    private String host(Sofar sofar, String key) {
        return inquiry.beside().stream().filter(one -> one.key().equals(key)).map(Beside::question)
                .filter(host -> !sofar.answers().values().containsKey(host)).findFirst().orElse(key);
    }

    private Asked asked(Sofar sofar, String key, WitnessSearch witnesses) {
        return new Asked(vocabulary.question(key).orElseThrow(), inquiry.beside().stream()
                .filter(one -> one.question().equals(key)).toList(), because(sofar, key),
                witnesses.of(sofar.assessment(), never(sofar), key));
    }

    private static List<Step> because(Sofar sofar, String key) {
        return sofar.assessment().proof().findings().stream().filter(finding -> isQuestion(finding, key))
                .flatMap(finding -> sofar.assessment().proof().supports(finding).stream()).toList();
    }

    private static boolean isQuestion(Object finding, String key) {
        Item item = Item.of(finding);
        return item.type().equals(Vocabulary.QUESTION) && item.code().equals(key);
    }

    /** In the order in which the rules ask, and all in the first stage, as nothing is known of what can matter. */
    private Turn plain(Sofar sofar) {
        Optional<Problem> why = unproved.or(() -> Optional.of(Problem.ofFile("",
                "the rules compare answers of this case with each other", "")));
        return sofar.assessment().proof().findings().stream().map(Item::of)
                .filter(item -> item.type().equals(Vocabulary.QUESTION)).map(Item::code)
                .filter(key -> !sofar.answers().values().containsKey(key))
                .flatMap(key -> vocabulary.question(key).stream()).findFirst()
                .<Turn>map(question -> new Ask(List.of(new Asked(question, List.of(), because(sofar, question.key()),
                        Optional.empty())), Stage.WHAT)).orElseGet(() -> new Settled(sofar.assessment(), 0, why));
    }
}
