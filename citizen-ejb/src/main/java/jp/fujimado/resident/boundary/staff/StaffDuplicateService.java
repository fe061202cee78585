package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.DuplicateRow;
import jp.fujimado.resident.DuplicateSearch;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.control.DuplicateBook;
import jp.fujimado.resident.control.DuplicateList;
import jp.fujimado.resident.control.LookPurposes;
import jp.fujimado.resident.entity.DuplicatePair;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.RequiresPermission;

/** Pairs of people of the whole city who may be one (重複の候補); {@link StaffMergeService} makes them one. */
@Stateless
public class StaffDuplicateService {

    private static final int LONGEST_NOTE = 200;

    @Inject
    DuplicateList list;

    @Inject
    DuplicateBook book;

    @Inject
    LookPurposes purposes;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames names;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Pairs, the likeliest first; whom the official saw goes on record. Addresses are left out.
     *
     * @throws RuleViolation without a purpose, or when the number of the account is none
     */
    @RequiresPermission("resident.merge")
    public Page<DuplicateRow> find(DuplicateSearch search, Look look, String after, int size) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        List<DuplicateRow> found = list.find(search, after, size + 1, LocalDate.now(clock));
        List<DuplicateRow> shown = List.copyOf(found.subList(0, Math.min(size, found.size())));
        String people = shown.stream()
                .map(row -> row.first().accountId() + "=" + row.second().accountId())
                .collect(Collectors.joining(" "));
        trail.act("duplicate.list")
                .detail(purpose + ": " + search + ": " + people)
                .write();
        return new Page<>(shown, found.size() > size ? DuplicateList.place(shown.get(size - 1)) : null, null);
    }

    /** When everything that had changed was searched; empty until the whole city was searched once. */
    @RequiresPermission("resident.merge")
    public Optional<Instant> upToDate() {
        return book.upToDate();
    }

    /**
     * They are two people: the pair does not come again.
     *
     * @param note what speaks for it, may be empty
     * @throws NotFound when the two are not alike any more
     */
    @RequiresPermission("resident.merge")
    public void part(long id, String note) {
        String why = note == null ? "" : note.strip();
        if (why.length() > LONGEST_NOTE) {
            throw new RuleViolation("resident.purpose-note-long");
        }
        DuplicatePair pair = existing(id);
        pair.part(names.nameOf(currentActor.get()), why.isEmpty() ? null : why, clock.instant());
        note("duplicate.part", pair, why);
    }

    /**
     * They may be one after all.
     *
     * @throws NotFound when there is no such pair
     */
    @RequiresPermission("resident.merge")
    public void reopen(long id) {
        DuplicatePair pair = existing(id);
        pair.reopen();
        note("duplicate.reopen", pair, null);
    }

    private DuplicatePair existing(long id) {
        return book.find(id).orElseThrow(() -> new NotFound("resident.duplicate-gone"));
    }

    /** On record for both, so that either finds it. */
    private void note(String action, DuplicatePair pair, String detail) {
        trail.act(action)
                .of(pair.firstAccount())
                .target("account", pair.secondAccount())
                .detail(detail)
                .write();
        trail.act(action)
                .of(pair.secondAccount())
                .target("account", pair.firstAccount())
                .detail(detail)
                .write();
    }
}
