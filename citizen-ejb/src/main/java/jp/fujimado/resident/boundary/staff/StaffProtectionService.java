package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.control.DuplicateBook;
import jp.fujimado.resident.control.FamilyBook;
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
    FamilyBook family;

    @Inject
    DuplicateBook duplicates;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Hides the address until the end of a day, at most a year from now, and ends every mandate that is not kept; the
     * same for the children whose guardian the person is (併せて支援を求める者).
     *
     * @param until last day as typed
     * @param kept mandates that go on
     * @throws RuleViolation when the day cannot be read, is over or is too far away
     */
    @RequiresPermission("resident.protect")
    public void protect(long account, String until, Set<Long> kept) {
        Resident person = register.resident(account).orElseThrow(() -> new NotFound("shared.not-found"));
        LocalDate day = day(until);
        for (Resident one : withChildren(person)) {
            one.protectUntil(day, clock.instant());
            duplicates.forgetOpen(one.accountId());
            long ended = byOthers(one.accountId(), account)
                    .filter(mandate -> !kept.contains(mandate.id()))
                    .peek(mandate -> mandate.end(Mandate.CITY, null, clock.instant()))
                    .count();
            note("protection.begin", one.accountId(), "until " + day + ", mandates ended: " + ended);
        }
    }

    /** The person and the children whose guardian she is: they live with her. */
    private List<Resident> withChildren(Resident person) {
        List<Resident> all = new ArrayList<>(List.of(person));
        family.of(person.accountId()).stream()
                .filter(row -> row.guarded() && row.personAccount() != null)
                .map(row -> register.resident(row.personAccount()))
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }

    /** Mandates that hold or may come to hold, but for those of the protected person herself. */
    private Stream<Mandate> byOthers(long principal, long herself) {
        return mandates.forPrincipal(principal).stream()
                .filter(mandate ->
                        mandate.endedAt() == null && !Long.valueOf(herself).equals(mandate.agentAccount()));
    }

    /** Mandates by which others act for the person or for her children, and which would end with the protection. */
    @RequiresPermission("resident.protect")
    public List<MandateRow> mandates(long account) {
        Resident person = register.resident(account).orElseThrow(() -> new NotFound("shared.not-found"));
        return withChildren(person).stream()
                .flatMap(one -> byOthers(one.accountId(), account))
                .map(mandates::row)
                .filter(row -> row.isOpen() && row.agentName() != null)
                .toList();
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

    /** Shows the address again, and that of the children. */
    @RequiresPermission("resident.protect")
    public void end(long account) {
        Resident person = register.resident(account).orElseThrow(() -> new NotFound("shared.not-found"));
        for (Resident one : withChildren(person)) {
            one.protectUntil(null, clock.instant());
            note("protection.end", one.accountId(), null);
        }
    }

    private void note(String action, long account, String detail) {
        trail.act(action).of(account).target("account", account).detail(detail).write();
    }
}
