package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.entity.Booker;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.resident.Ages;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.boundary.Families;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.time.CityClock;

/** For whom a person can book. */
@ApplicationScoped
public class Bookers {

    @Inject
    Families families;

    @Inject
    Clock clock;

    /** Children with data of their own who are in range today. */
    public List<FamilyRow> children(long account, Category category) {
        LocalDate today = CityClock.day(clock.instant());
        return category.bookedFor().child()
                ? families.children(account).stream()
                        .filter(child -> child.personAccount() != null && isInRange(child, category, today))
                        .toList()
                : List.of();
    }

    /**
     * Who books for whom.
     *
     * @throws NotFound when the child is not one of the person's family
     * @throws RuleViolation when the category is not for that person on that day
     */
    public Booker of(long account, HoldTime wish, Category category) {
        if (wish.childAccount() == null) {
            if (!category.bookedFor().self()) {
                throw new RuleViolation("reservation.choose-child");
            }
            return new Booker(account, null, null);
        }
        FamilyRow child = families.children(account).stream()
                .filter(row -> wish.childAccount().equals(row.personAccount()))
                .findFirst()
                .orElseThrow(() -> new NotFound("shared.not-found"));
        if (!category.bookedFor().child()) {
            throw new RuleViolation("reservation.not-for-children");
        }
        if (!isInRange(child, category, wish.startsAt().toLocalDate())) {
            throw tooOld(category);
        }
        return new Booker(account, child.personAccount(), child.fullName());
    }

    /** @throws RuleViolation when the child of a reservation is too old for it on that day */
    public void requireInRange(Reservation reservation, Category category, LocalDate day) {
        families.children(reservation.accountId()).stream()
                .filter(child -> child.personAccount() != null
                        && child.personAccount().equals(reservation.booker().childAccount())
                        && !isInRange(child, category, day))
                .findFirst()
                .ifPresent(child -> {
                    throw tooOld(category);
                });
    }

    private static RuleViolation tooOld(Category category) {
        return new RuleViolation(
                "reservation.child-too-old", category.bookedFor().youngerThan());
    }

    private static boolean isInRange(FamilyRow child, Category category, LocalDate day) {
        return !day.isAfter(
                Ages.lastDayBefore(child.birthDate(), category.bookedFor().youngerThan()));
    }
}
