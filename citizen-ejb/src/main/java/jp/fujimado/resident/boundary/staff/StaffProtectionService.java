package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.control.DuplicateBook;
import jp.fujimado.resident.control.MandateBook;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/**
 * Protection of victims of violence (支援措置, 住民基本台帳事務処理要領 第5-10): the address is hidden from everybody but those
 * who keep these measures, in lists, families and files; nobody acts for the person but whom the official lets.
 */
@Stateless
public class StaffProtectionService {

    private static final int LONGEST_YEARS = 1;

    @Inject
    ResidentRegister register;

    @Inject
    MandateBook mandates;

    @Inject
    DuplicateBook duplicates;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Hides the address until the end of a day, at most a year from now, and ends every mandate that is not kept.
     *
     * @param until last day as typed
     * @param kept mandates that go on
     * @throws RuleViolation when the day cannot be read, is over or is too far away
     */
    @RequiresPermission("resident.protect")
    public void protect(long account, String until, Set<Long> kept) {
        Resident person = register.resident(account).orElseThrow(() -> new NotFound("shared.not-found"));
        LocalDate day = day(until);
        person.protectUntil(day, clock.instant());
        duplicates.forgetOpen(account);
        long ended = mandates.forPrincipal(account).stream()
                .filter(mandate -> !kept.contains(mandate.id()) && mandate.endedAt() == null)
                .peek(mandate -> mandate.end(Mandate.CITY, null, clock.instant()))
                .count();
        note("protection.begin", account, "until " + day + ", mandates ended: " + ended);
    }

    private LocalDate day(String typed) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = JapaneseDate.parse(typed == null ? "" : typed);
            if (day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
                throw new RuleViolation(
                        "resident.protection-day", JapaneseDate.western(today.plusYears(LONGEST_YEARS)));
            }
            return day;
        } catch (UnreadableDate unreadable) {
            throw new RuleViolation("resident.protection-unreadable");
        }
    }

    /** Shows the address again. */
    @RequiresPermission("resident.protect")
    public void end(long account) {
        Resident person = register.resident(account).orElseThrow(() -> new NotFound("shared.not-found"));
        person.protectUntil(null, clock.instant());
        note("protection.end", account, null);
    }

    private void note(String action, long account, String detail) {
        trail.act(action).of(account).target("account", account).detail(detail).write();
    }
}
