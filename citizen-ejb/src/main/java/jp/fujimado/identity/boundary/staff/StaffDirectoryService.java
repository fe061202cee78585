package jp.fujimado.identity.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.ImportPreview;
import jp.fujimado.identity.StaffRow;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.identity.control.StaffCsv;
import jp.fujimado.identity.control.StaffDirectory;
import jp.fujimado.identity.control.StaffImporter;
import jp.fujimado.identity.entity.StaffImport;
import jp.fujimado.identity.entity.StaffMember;
import jp.fujimado.identity.entity.StaffRole;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** The directory of officials (職員名簿): who holds which role in which department until when. */
@Stateless
public class StaffDirectoryService {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    StaffDirectory directory;

    @Inject
    StaffImporter importer;

    @Inject
    Departments departments;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor currentActor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Officials by beginning of reading or name or by number, or of a department; {@code after} is the page before's next. */
    @RequiresPermission("directory.read")
    public Page<StaffRow> find(String typed, String department, String after, int size) {
        List<StaffRow> found = directory.find(typed, department, after, size + 1);
        List<StaffRow> shown = List.copyOf(found.subList(0, Math.min(size, found.size())));
        String next = found.size() > size ? place(shown.get(size - 1)) : null;
        return new Page<>(shown, next, null);
    }

    private static String place(StaffRow row) {
        return row.kana() + " " + row.id();
    }

    @RequiresPermission("directory.read")
    public StaffRow member(long id) {
        return directory.row(existing(id));
    }

    /** Names of the roles that can be given, by code. */
    @RequiresPermission("directory.read")
    public Map<String, String> roles() {
        Map<String, String> labels = new TreeMap<>();
        permissions.assignable().forEach(code -> labels.put(code, permissions.label(code)));
        return labels;
    }

    /**
     * Gives a role, or changes its days.
     *
     * @param first first day as typed
     * @param last last day as typed; empty for none
     * @throws RuleViolation when it is the official's own role, or a day cannot be read
     */
    @RequiresPermission("directory.write")
    public void give(long member, String department, String role, String first, String last) {
        StaffMember official = another(member);
        if (departments.all().stream().noneMatch(one -> one.code().equals(department))) {
            throw new RuleViolation("identity.directory.department");
        }
        if (!permissions.assignable().contains(role)) {
            throw new RuleViolation("identity.directory.role");
        }
        LocalDate begin = day(first);
        LocalDate end = last == null || last.isBlank() ? null : day(last);
        if (end != null && end.isBefore(begin)) {
            throw new RuleViolation("identity.import.backwards");
        }
        StaffRole held =
                directory.role(member, department, role).orElseGet(() -> new StaffRole(member, department, role));
        held.holds(begin, end);
        directory.keep(held);
        note("directory.give", official, department + ":" + role + " " + begin + " - " + (end == null ? "" : end));
    }

    /**
     * Ends a role: today is its last day.
     *
     * @throws RuleViolation when it is the official's own role
     */
    @RequiresPermission("directory.write")
    public void end(long roleId) {
        StaffRole role = directory.role(roleId).orElseThrow(() -> new NotFound("shared.not-found"));
        StaffMember official = another(role.memberId());
        // Yesterday: what is taken away does not hold for the rest of the day.
        LocalDate last = LocalDate.now(clock).minusDays(1);
        role.holds(role.startsOn().isAfter(last) ? last : role.startsOn(), last);
        directory.keep(role);
        note("directory.end", official, role.department() + ":" + role.role());
    }

    /**
     * Takes a file in and keeps it until it is applied.
     *
     * @return its number
     * @throws RuleViolation when it is no text
     */
    @RequiresPermission("directory.write")
    public long upload(byte[] file) {
        StaffImport upload =
                new StaffImport(StaffCsv.text(file), currentActor.get().subject(), clock.instant());
        em.persist(upload);
        em.flush();
        trail.act("directory.upload").target("staff-import", upload.id()).write();
        return upload.id();
    }

    /** What the file would change now; {@code whole} ends the roles that it does not have. */
    @RequiresPermission("directory.write")
    public ImportPreview preview(long id, boolean whole) {
        StaffImport upload = own(id);
        ImportPreview preview = importer.preview(id, upload.content(), whole);
        return new ImportPreview(
                id, preview.rows(), preview.problems(), preview.changes(), preview.fingerprint(), upload.isApplied());
    }

    /**
     * Makes exactly the changes that were shown.
     *
     * @param fingerprint of the preview that was shown
     * @throws Conflict when the directory has changed since, or the file was applied already
     * @throws RuleViolation when a row is wrong, or would change the official's own roles
     */
    @RequiresPermission("directory.write")
    public void apply(long id, boolean whole, String fingerprint) {
        StaffImport upload = own(id);
        ImportPreview preview = importer.preview(id, upload.content(), whole);
        if (upload.isApplied() || !preview.fingerprint().equals(fingerprint)) {
            throw new Conflict("identity.import.overtaken");
        }
        if (!preview.problems().isEmpty()) {
            throw new RuleViolation("identity.import.has-problems");
        }
        String me = directory
                .bySubject(currentActor.get().subject())
                .map(StaffMember::staffNumber)
                .orElse("");
        if (preview.changes().stream().anyMatch(change -> change.staffNumber().equals(me))) {
            throw new RuleViolation("identity.directory.own");
        }
        importer.apply(upload.content(), whole);
        upload.apply(clock.instant());
        trail.act("directory.import")
                .target("staff-import", id)
                .detail(preview.changes().size() + " changes")
                .write();
    }

    private StaffImport own(long id) {
        StaffImport upload = em.find(StaffImport.class, id);
        if (upload == null || !upload.madeBy().equals(currentActor.get().subject())) {
            throw new NotFound("shared.not-found");
        }
        return upload;
    }

    private StaffMember existing(long id) {
        return directory.find(id).orElseThrow(() -> new NotFound("shared.not-found"));
    }

    /** Nobody gives or takes roles of her own. */
    private StaffMember another(long id) {
        StaffMember member = existing(id);
        if (currentActor.get().subject().equals(member.subject())) {
            throw new RuleViolation("identity.directory.own");
        }
        return member;
    }

    private static LocalDate day(String typed) {
        try {
            return JapaneseDate.parse(typed == null ? "" : typed);
        } catch (UnreadableDate unreadable) {
            throw new RuleViolation("identity.directory.day", typed == null ? "" : typed);
        }
    }

    private void note(String action, StaffMember official, String detail) {
        trail.act(action).target("staff", official.staffNumber()).detail(detail).write();
    }
}
