package org.lumbar.shell.interview;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Item;
import org.lumbar.api.NoAnswerException;
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
import org.lumbar.shell.vocabulary.Inquiry.BorrowedAnswer;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * Finds the next question from the answers so far: one whose answer can provably change what is to be settled next. If the
 * rules cannot be turned into formulas, it asks in the order of the rules. Safe for use by several threads.
 */
public final class Interviewer {

    private static final int WARM_UP_TURNS = 4;

    private final CompiledRules rules;
    private final Vocabulary vocabulary;
    private final Inquiry inquiry;
    private final Map<Inquiry.Tier, Relevance> tiers = new LinkedHashMap<>();
    private Optional<Problem> unproved = Optional.empty();

    /**
     * Creating one takes a moment; keep it for the next case.
     *
     * @param logic the same rules as formulas
     */
    public Interviewer(CompiledRules rules, LogicAnswer<RuleLogic> logic) {
        this.rules = rules;
        this.vocabulary = rules.vocabulary();
        this.inquiry = vocabulary.layout().inquiry();
        vocabulary.tiers().forEach(tier -> addTier(tier, logic.then(one -> one.relevance(
                finding -> isOf(tier, finding), finding -> Item.of(finding).type().equals(Vocabulary.CONTRADICTION)))));
        warmUp();
    }

    /** Rehearses an interview, so that the first user does not wait longer than later ones. */
    private void warmUp() {
        try {
            tiers.values().forEach(tier -> tier.open(List.of()));
            CaseAnswers answers = CaseAnswers.none();
            for (int i = 0; i < WARM_UP_TURNS && next(answers, Stage.WHAT) instanceof Ask ask; i++) {
                for (Asked asked : ask.questions()) {
                    answers = answers.answered(asked.question().key(), List.of(last(asked.question())), inquiry);
                }
            }
        } catch (NoAnswerException none) {
            // an interview will report it
            return;
        }
    }

    private static String last(QuestionType question) {
        return question.isCount() ? String.valueOf(question.least()) : question.words().get(question.words().size() - 1);
    }

    private void addTier(Inquiry.Tier tier, LogicAnswer<Relevance> found) {
        if (found instanceof LogicAnswer.Offered<Relevance> offered) {
            tiers.put(tier, offered.value());
        } else {
            unproved = ((LogicAnswer.NotOffered<Relevance>) found).because().stream().findFirst().map(one -> one.problem());
        }
    }

    private static boolean isOf(Inquiry.Tier tier, Object finding) {
        return tier.goals().stream().anyMatch(goal -> goal.fits(finding));
    }

    /** {@return why nothing can be proved about these rules; empty if something can} */
    public Optional<Problem> unproved() {
        return unproved;
    }

    /** {@return what to ask next, or the result if no further answer can matter} */
    public Turn next(CaseAnswers answers, Stage stage) {
        SoFar soFar = new SoFar(answers, rules.assess(answers.asCase(rules.rulebook())));
        return unproved.isEmpty() && tiers.values().stream().allMatch(tier -> tier.takes(soFar.facts()))
                ? proved(soFar, stage) : inRuleOrder(soFar);
    }

    /** The answers so far, and what the rules conclude from them. */
    private record SoFar(CaseAnswers answers, DecidedCase assessment) {

        List<Object> facts() {
            return List.copyOf(assessment.proof().facts());
        }

        boolean has(Inquiry.Tier tier) {
            return assessment.proof().findings().stream().anyMatch(finding -> isOf(tier, finding));
        }
    }

    private Turn proved(SoFar soFar, Stage stage) {
        for (Map.Entry<Inquiry.Tier, Relevance> entry : tiers.entrySet()) {
            Inquiry.Tier tier = entry.getKey();
            Relevance.Open open = entry.getValue().on(soFar.facts(), never(soFar, entry.getValue()));
            if (tier.offered() && stage == Stage.WHAT) {
                return new Settled(soFar.assessment(), screens(soFar, open), Optional.empty());
            }
            List<String> screen = screen(soFar, entry.getValue(), tier, open);
            if (!screen.isEmpty()) {
                return new Ask(screen.stream().map(key -> asked(soFar, key,
                        new WitnessSearch(rules, open, finding -> counts(tier.offered(), finding)))).toList(),
                        tier.offered() ? Stage.MORE : Stage.WHAT);
            }
            if (tier.ends() && soFar.has(tier)) {
                break;
            }
        }
        return new Settled(soFar.assessment(), 0, Optional.empty());
    }

    /** Whether a conclusion is of those that an interview settles, or of those that further questions add. */
    private boolean counts(boolean offered, Object finding) {
        return tiers.keySet().stream().filter(tier -> tier.offered() == offered).anyMatch(tier -> isOf(tier, finding));
    }

    /** The next question of a tier, with those that share its screen; empty if none can matter. */
    private List<String> screen(SoFar soFar, Relevance relevance, Inquiry.Tier tier, Relevance.Open open) {
        Set<String> inOrder = new LinkedHashSet<>(open.candidates());
        Optional<String> first = inOrder.stream().filter(open::matters).findFirst();
        if (first.isPresent() && tier.ends()) {
            Set<String> deciding = relevance.deciding(soFar.facts(), new Proposition.AnyOf(tier.goals().stream()
                    .<Proposition>map(Proposition.Concluded::new).toList()), true).keySet();
            inOrder = Stream.concat(deciding.stream().filter(inOrder::contains), inOrder.stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            first = inOrder.stream().filter(open::matters).findFirst();
        }
        Optional<String> screen = first.map(key -> screen(host(soFar, key)));
        return inOrder.stream().filter(key -> screen.filter(screen(host(soFar, key))::equals).isPresent())
                .filter(open::matters).map(key -> host(soFar, key)).distinct().toList();
    }

    /** How many screens it takes to ask everything that can matter. */
    private int screens(SoFar soFar, Relevance.Open open) {
        return (int) open.candidates().stream().filter(open::matters).map(key -> screen(host(soFar, key))).distinct().count();
    }

    /** Yes-or-no questions share a screen with the others of their section. */
    private String screen(String key) {
        return vocabulary.question(key).filter(QuestionType::isYesNo).map(QuestionType::section).orElse(key);
    }

    /** The keys that will not be answered: those answered with "not known", those assumed, and those that no question asks for. */
    private Set<String> never(SoFar soFar, Relevance relevance) {
        Set<String> never = new LinkedHashSet<>(soFar.answers().notKnown());
        never.addAll(inquiry.assumed());
        relevance.keys().stream().filter(key -> vocabulary.question(key).isEmpty()).forEach(never::add);
        return never;
    }

    /** The question that another is offered with, as long as that question is open; otherwise the question itself. */
    private String host(SoFar soFar, String key) {
        return inquiry.borrowed().stream().filter(one -> one.key().equals(key)).map(BorrowedAnswer::question)
                .filter(host -> !soFar.answers().values().containsKey(host)).findFirst().orElse(key);
    }

    private Asked asked(SoFar soFar, String key, WitnessSearch witnesses) {
        return new Asked(vocabulary.question(key).orElseThrow(), inquiry.borrowed(key), because(soFar, key),
                witnesses.of(soFar.assessment(), key));
    }

    private static List<Step> because(SoFar soFar, String key) {
        return soFar.assessment().proof().findings().stream().filter(finding -> isQuestion(finding, key))
                .flatMap(finding -> soFar.assessment().proof().supports(finding).stream()).toList();
    }

    private static boolean isQuestion(Object finding, String key) {
        Item item = Item.of(finding);
        return item.type().equals(Vocabulary.QUESTION) && item.code().equals(key);
    }

    /** The next question in the order in which the rules ask; there is only one stage, as it is unknown what can matter. */
    private Turn inRuleOrder(SoFar soFar) {
        Optional<Problem> why = unproved.or(() -> Optional.of(Problem.ofFile("",
                "the rules compare answers of this case with each other", "")));
        return soFar.assessment().proof().findings().stream().map(Item::of)
                .filter(item -> item.type().equals(Vocabulary.QUESTION)).map(Item::code)
                .filter(key -> !soFar.answers().values().containsKey(key))
                .filter(key -> vocabulary.question(key).isPresent()).findFirst()
                .<Turn>map(key -> new Ask(List.of(new Asked(vocabulary.question(host(soFar, key)).orElseThrow(),
                        inquiry.borrowed(host(soFar, key)), because(soFar, key), Optional.empty())), Stage.WHAT))
                .orElseGet(() -> new Settled(soFar.assessment(), 0, why));
    }
}
