package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.fujimado.resident.Ages;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.MandateRule;
import jp.fujimado.resident.MandateScope;
import jp.fujimado.resident.MandateState;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** Whether a mandate can be given, and in which terms. */
@ApplicationScoped
public class MandateCheck {

    @Inject
    MandateRules rules;

    @Inject
    MandateBook mandates;

    @Inject
    FamilyBook family;

    @Inject
    Clock clock;

    /**
     * The terms of the offer.
     *
     * @throws NotFound when it is for somebody the person may not speak for
     * @throws InvalidInput with one sentence per field
     */
    public Mandate.Terms read(long giver, MandateOffer typed) {
        List<InputProblem> problems = new ArrayList<>();
        MandateKind kind = kind(typed.kind(), problems);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = kind == null ? null : lastDay(giver, typed, kind, today);
        Set<String> scopes = kind == null ? Set.of() : scopes(rules.of(kind), typed.scopes(), problems);
        LocalDate ends = kind == null ? null : ends(typed.endsOn(), today, last, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Mandate.Terms(kind, typed.principalAccount(), scopes, today, ends);
    }

    private static MandateKind kind(String typed, List<InputProblem> problems) {
        return Arrays.stream(MandateKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    say(problems, "kind", "mandate-kind");
                    return null;
                });
    }

    /** Longest end; also finds out whether the giver may speak for the person at all. */
    private LocalDate lastDay(long giver, MandateOffer typed, MandateKind kind, LocalDate today) {
        LocalDate longest = today.plusMonths(rules.of(kind).longestMonths()).minusDays(1);
        if (typed.principalAccount() == giver) {
            if (kind == MandateKind.GUARDIAN) {
                throw new RuleViolation("resident.mandate-guardian-of-child");
            }
            return longest;
        }
        FamilyRow child = family.of(giver).stream()
                .filter(row -> Long.valueOf(typed.principalAccount()).equals(row.personAccount()) && row.guarded())
                .findFirst()
                .orElseThrow(() -> new NotFound("shared.not-found"));
        LocalDate adult = Ages.lastDayBefore(child.birthDate(), Ages.ADULT);
        return kind == MandateKind.GUARDIAN || adult.isBefore(longest) ? adult : longest;
    }

    private static Set<String> scopes(MandateRule rule, Set<String> typed, List<InputProblem> problems) {
        Set<String> scopes = new HashSet<>(typed);
        scopes.retainAll(rule.scopes().stream().map(MandateScope::code).toList());
        if (scopes.isEmpty()) {
            say(problems, "scopes", "mandate-scopes");
        }
        return scopes;
    }

    private static LocalDate ends(String typed, LocalDate today, LocalDate last, List<InputProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return last;
        }
        try {
            LocalDate day = JapaneseDate.parse(typed);
            if (day.isBefore(today)) {
                say(problems, "endsOn", "mandate-past");
            } else if (day.isAfter(last)) {
                problems.add(new InputProblem(
                        "endsOn", Sentences.say("resident.problem.mandate-too-long", JapaneseDate.western(last))));
            }
            return day;
        } catch (UnreadableDate unreadable) {
            say(problems, "endsOn", "mandate-date");
            return null;
        }
    }

    /**
     * Nobody has the same leave twice.
     *
     * @throws RuleViolation if the agent may act for the person by the same kind already
     */
    public void isNew(long agent, Mandate offered) {
        boolean has = mandates.forPrincipal(offered.principalAccount()).stream()
                .anyMatch(one -> Long.valueOf(agent).equals(one.agentAccount())
                        && one.kind() == offered.kind()
                        && mandates.state(one) == MandateState.ACTIVE);
        if (has) {
            throw new RuleViolation("resident.mandate-twice");
        }
    }

    private static void say(List<InputProblem> problems, String field, String what) {
        problems.add(new InputProblem(field, Sentences.say("resident.problem." + what)));
    }
}
