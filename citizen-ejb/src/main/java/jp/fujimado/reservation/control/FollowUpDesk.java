package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.fujimado.procedure.application.boundary.Applications;
import jp.fujimado.procedure.definition.boundary.Procedures;
import jp.fujimado.reservation.ChangedFollowUp;
import jp.fujimado.reservation.FollowUpOffer;
import jp.fujimado.reservation.FollowUpRow;
import jp.fujimado.reservation.NewFollowUps;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.SuggestedFollowUp;
import jp.fujimado.reservation.entity.FollowUp;
import jp.fujimado.reservation.entity.FollowUp.DoneBy;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.text.OfficialWords;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** What officials write after a meeting for the person to do next (面談のあと). */
@ApplicationScoped
public class FollowUpDesk {

    private static final int MOST = 20;
    private static final int MOST_YEARS = 2;

    @Inject
    FollowUps followUps;

    @Inject
    ReservationBook book;

    @Inject
    Procedures procedures;

    @Inject
    Applications applications;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames names;

    @Inject
    Clock clock;

    /** One thing to do before it is written. */
    private record Wish(String procedure, String text, LocalDate dueOn) {}

    /** What can be chosen. */
    public FollowUpOffer offer(Reservation one) {
        List<FollowUpRow> written = followUps.of(one.id());
        Map<String, String> suggested = new LinkedHashMap<>();
        suggested(one).forEach((key, wish) -> {
            if (written.stream().noneMatch(row -> isSame(row, wish))) {
                suggested.put(key, words(wish));
            }
        });
        return new FollowUpOffer(
                suggested, written.isEmpty() ? List.copyOf(suggested.keySet()) : List.of(), procedures.titles());
    }

    /** What the category suggests, by key; a procedure that is not offered any more is left out. */
    private Map<String, Wish> suggested(Reservation one) {
        LocalDate day = CityClock.day(one.startsAt());
        List<SuggestedFollowUp> all = book.category(one).followUp();
        Map<String, String> titles = procedures.titles();
        Map<String, Wish> suggested = new LinkedHashMap<>();
        IntStream.range(0, all.size())
                .filter(i -> !all.get(i).isProcedure()
                        || titles.containsKey(all.get(i).procedure()))
                .forEach(i -> {
                    SuggestedFollowUp wish = all.get(i);
                    LocalDate due = wish.days() == null ? null : day.plusDays(wish.days());
                    suggested.put(
                            "s" + i,
                            wish.isProcedure()
                                    ? new Wish(wish.procedure(), titles.get(wish.procedure()), due)
                                    : new Wish(null, wish.text(), due));
                });
        return suggested;
    }

    private static String words(Wish wish) {
        String words =
                wish.procedure() == null ? wish.text() : Sentences.say("reservation.follow-up.procedure", wish.text());
        return wish.dueOn() == null
                ? words
                : words + Sentences.say("reservation.follow-up.until", JapaneseDate.western(wish.dueOn()));
    }

    private static boolean isSame(FollowUpRow row, Wish wish) {
        return Objects.equals(row.procedure(), wish.procedure())
                && (row.isForProcedure() || row.text().equals(wish.text()));
    }

    /**
     * Writes what was ticked and typed; what stands there already is not written twice.
     *
     * @return how many things were added
     * @throws InvalidInput with one sentence per field, or when nothing was chosen
     * @throws RuleViolation before the person was received, or when there is too much of it
     */
    public int write(Reservation one, NewFollowUps typed) {
        if (one.status() != ReservationStatus.ARRIVED) {
            throw new RuleViolation("reservation.follow-up.before");
        }
        List<Wish> wishes = read(one, typed);
        List<FollowUpRow> written = followUps.of(one.id());
        List<Wish> fresh = wishes.stream()
                .filter(wish -> written.stream().noneMatch(row -> isSame(row, wish)))
                .toList();
        if (written.size() + fresh.size() > MOST) {
            throw new RuleViolation("reservation.follow-up.too-many", MOST);
        }
        fresh.forEach(wish -> add(one, wish));
        return fresh.size();
    }

    private List<Wish> read(Reservation one, NewFollowUps typed) {
        List<InputProblem> problems = new ArrayList<>();
        LocalDate dueOn = day(typed.dueOn(), problems);
        List<Wish> added = added(typed, dueOn, problems);
        Map<String, Wish> suggested = suggested(one);
        List<Wish> wishes = new ArrayList<>();
        typed.suggested().stream()
                .filter(suggested::containsKey)
                .map(suggested::get)
                .forEach(wishes::add);
        wishes.addAll(added);
        if (dueOn != null && added.isEmpty()) {
            problems.add(problem("task", "reservation.follow-up.what"));
        } else if (wishes.isEmpty()) {
            problems.add(problem("task", "reservation.follow-up.nothing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return wishes.stream().distinct().toList();
    }

    /** What is neither suggested nor ticked. */
    private List<Wish> added(NewFollowUps typed, LocalDate dueOn, List<InputProblem> problems) {
        List<Wish> added = new ArrayList<>();
        String code = typed.procedure() == null ? "" : typed.procedure();
        String title = procedures.titles().get(code);
        if (title != null) {
            added.add(new Wish(code, title, dueOn));
        } else if (!code.isEmpty()) {
            problems.add(problem("procedure", "reservation.follow-up.gone"));
        }
        Optional.ofNullable(OfficialWords.optional("task", typed.text()))
                .ifPresent(text -> added.add(new Wish(null, text, dueOn)));
        return added;
    }

    private LocalDate day(String typed, List<InputProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        LocalDate today = CityClock.day(clock.instant());
        try {
            LocalDate day = JapaneseDate.parse(typed);
            if (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
                problems.add(problem("dueOn", "reservation.follow-up.range"));
            }
            return day;
        } catch (UnreadableDate unreadable) {
            problems.add(problem("dueOn", "reservation.wait.day"));
            return null;
        }
    }

    private static InputProblem problem(String field, String key) {
        return new InputProblem(field, Sentences.say(key));
    }

    private void add(Reservation one, Wish wish) {
        FollowUp added = new FollowUp(one.id(), wish.procedure(), followUps.encrypted(wish.text()), wish.dueOn());
        added.writtenBy(names.nameOf(currentActor.get()), clock.instant());
        if (wish.procedure() != null && applications.isHandedIn(one.accountId(), wish.procedure(), one.startsAt())) {
            added.done(DoneBy.APPLICATION, clock.instant());
        }
        followUps.add(added);
    }

    /**
     * Other words or another day; a procedure keeps its title.
     *
     * @throws InvalidInput with one sentence per field
     * @throws Conflict when it was changed since it was opened
     */
    public void change(FollowUp one, ChangedFollowUp typed) {
        one.requireUnchanged(typed.revision());
        List<InputProblem> problems = new ArrayList<>();
        LocalDate before = one.dueOn();
        boolean same = before != null && typed.dueOn() != null && typed.dueOn().equals(JapaneseDate.western(before));
        LocalDate dueOn = same ? before : day(typed.dueOn(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        String cipher = one.procedureCode() == null
                ? followUps.encrypted(OfficialWords.required("task", typed.text()))
                : one.textCipher();
        one.write(cipher, dueOn);
    }

    public void takeBack(FollowUp one) {
        followUps.remove(one);
    }
}
