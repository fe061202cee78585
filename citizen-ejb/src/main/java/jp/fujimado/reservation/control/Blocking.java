package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.NewBlock;
import jp.fujimado.reservation.entity.Block;
import jp.fujimado.reservation.entity.Slot;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.OfficialWords;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** Blocks a place for some hours of a day, in turn with those who book there at the same moment. */
@ApplicationScoped
public class Blocking {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    BookingLocks locks;

    @Inject
    Clock clock;

    /**
     * @throws InvalidInput with one sentence per field
     * @throws NotFound when the category has no such place
     */
    public Block block(Category category, NewBlock typed) {
        category.place(typed.place()).orElseThrow(() -> new NotFound("shared.not-found"));
        List<InputProblem> problems = new ArrayList<>();
        LocalDate day = day(typed.day(), problems);
        LocalTime from = time("from", typed.from(), problems);
        LocalTime until = time("until", typed.until(), problems);
        if (problems.isEmpty() && !from.isBefore(until)) {
            problems.add(problem("until", "reservation.block.order"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        String reason = OfficialWords.required("reason", typed.reason());
        locks.lock(List.of(Booking.placeOn(category, typed.place(), day)));
        Slot slot = new Slot(typed.place(), FreeTimes.at(day.atTime(from)), FreeTimes.at(day.atTime(until)));
        Block block = new Block(category.code(), slot, reason, clock.instant());
        em.persist(block);
        em.flush();
        return block;
    }

    private static LocalDate day(String typed, List<InputProblem> problems) {
        try {
            return JapaneseDate.parse(typed == null ? "" : typed);
        } catch (UnreadableDate unreadable) {
            problems.add(problem("day", "reservation.block.day"));
            return LocalDate.EPOCH;
        }
    }

    private static LocalTime time(String field, String typed, List<InputProblem> problems) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException unreadable) {
            problems.add(problem(field, "reservation.block.time"));
            return LocalTime.MIDNIGHT;
        }
    }

    private static InputProblem problem(String field, String key) {
        return new InputProblem(field, Sentences.say(key));
    }
}
