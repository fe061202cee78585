package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.resident.MergeRow;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.control.DuplicateBook;
import jp.fujimado.resident.control.FoundResident;
import jp.fujimado.resident.control.LookPurposes;
import jp.fujimado.resident.control.Merges;
import jp.fujimado.resident.control.ResidentFinder;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.entity.AccountMerge;
import jp.fujimado.resident.entity.DuplicatePair;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** One person with two accounts (名寄せ): candidates, merge, and the way back. */
@Stateless
public class StaffMergeService {

    private static final int LONGEST_REASON = 200;
    private static final int SHOWN = 20;
    private static final String SENDER = "ふじまど";

    @Inject
    ResidentFinder finder;

    @Inject
    ResidentRegister register;

    @Inject
    Merges merges;

    @Inject
    DuplicateBook duplicates;

    @Inject
    LookPurposes purposes;

    @Inject
    Notices notices;

    @Inject
    CurrentActor currentActor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Others who may be the same person: the same birth date with the same reading or name, and whom the search of the
     * whole city found; not who was found to be another. Addresses are left out; who wants to know more opens them.
     *
     * @throws RuleViolation without a purpose
     */
    @RequiresPermission("resident.merge")
    public List<ResidentRow> candidates(long account, Look look) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        Resident person = existing(account);
        List<FoundResident> found = alike(person);
        trail.act("merge.candidates")
                .of(account)
                .target("account", account)
                .detail(purpose)
                .write();
        LocalDate today = LocalDate.now(clock);
        return found.stream().map(one -> one.row(true, today)).toList();
    }

    private List<FoundResident> alike(Resident person) {
        List<FoundResident> found = new ArrayList<>(finder.likenesses(person, SHOWN));
        Set<Long> known = found.stream().map(FoundResident::accountId).collect(Collectors.toSet());
        Set<Long> others = new HashSet<>();
        for (DuplicatePair pair : duplicates.of(person.accountId())) {
            long other = pair.other(person.accountId());
            if (!pair.isOpen()) {
                found.removeIf(one -> one.accountId() == other);
            } else if (!known.contains(other)) {
                others.add(other);
            }
        }
        found.addAll(finder.people(others));
        return found;
    }

    /** Merges that hold and lead to this account. */
    @RequiresPermission("resident.merge")
    public List<MergeRow> into(long account) {
        return merges.into(account);
    }

    /**
     * Makes two accounts one: from now on the logins of {@code other} lead to {@code survivor}, and what belonged to
     * {@code other} belongs there.
     *
     * @throws RuleViolation without a reason, or when one of them is already part of a merge
     */
    @RequiresPermission("resident.merge")
    public void merge(long survivor, long other, String reason) {
        existing(survivor);
        existing(other);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RuleViolation("resident.merge-reason");
        }
        if (survivor == other || merges.isPart(other) || merges.isPart(survivor)) {
            throw new RuleViolation("resident.merge-not-possible");
        }
        merges.make(new AccountMerge(survivor, other, why, currentActor.get().subject(), clock.instant()));
        note("merge.make", survivor, other, why);
        tell(survivor, "resident.merged");
    }

    /**
     * Takes a merge back: both accounts are as they were; what was done since stays with the survivor.
     *
     * @throws RuleViolation when it was taken back already
     */
    @RequiresPermission("resident.merge")
    public void undo(long mergeId) {
        AccountMerge merge = merges.find(mergeId).orElseThrow(() -> new NotFound("shared.not-found"));
        if (merge.isUndone()) {
            throw new RuleViolation("resident.merge-undone");
        }
        merges.undo(merge);
        note("merge.undo", merge.survivor(), merge.merged(), merge.reason());
        tell(merge.survivor(), "resident.unmerged");
        tell(merge.merged(), "resident.unmerged");
    }

    private Resident existing(long account) {
        return register.resident(account).orElseThrow(() -> new NotFound("shared.not-found"));
    }

    /** On record for both, so that either finds it. */
    private void note(String action, long survivor, long other, String reason) {
        trail.act(action).of(survivor).target("account", other).detail(reason).write();
        trail.act(action).of(other).target("account", survivor).detail(reason).write();
    }

    private void tell(long account, String key) {
        notices.send(Notice.to(
                account,
                SENDER,
                Sentences.say(key + ".subject"),
                Sentences.say(key + ".body"),
                "/mypage/timeline.xhtml"));
    }
}
