package jp.fujimado.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.identity.ImportPreview;
import jp.fujimado.identity.ImportPreview.Change;
import jp.fujimado.identity.ImportPreview.Change.Kind;
import jp.fujimado.identity.ImportPreview.Problem;
import jp.fujimado.identity.entity.StaffMember;
import jp.fujimado.identity.entity.StaffRole;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;

/** Compares a file with the directory, and makes the directory what the file says. */
@ApplicationScoped
public class StaffImporter {

    @Inject
    StaffDirectory directory;

    @Inject
    DepartmentList departments;

    @Inject
    Permissions permissions;

    @Inject
    Clock clock;

    /**
     * What the file would change.
     *
     * @param id number of the file, for the preview
     * @param whole whether the file is the whole city: roles that it does not have end today
     */
    public ImportPreview preview(long id, String text, boolean whole) {
        StaffCsv csv = read(text);
        List<Change> changes = steps(csv, whole).stream().map(Step::change).toList();
        return new ImportPreview(
                id, csv.rows().size(), List.copyOf(csv.problems()), changes, Fingerprint.of(changes.toString()), false);
    }

    /**
     * Makes the changes of the preview.
     *
     * @return what was wrong with the file; then nothing was changed
     */
    public List<Problem> apply(String text, boolean whole) {
        StaffCsv csv = read(text);
        for (Step step : steps(csv, whole)) {
            if (step.role() != null) {
                step.role().holds(step.first(), step.last());
                directory.keep(step.role());
            } else if (step.department() == null) {
                step.member().describe(step.row().name(), step.row().kana(), mail(step.row()));
                directory.keep(step.member());
            } else {
                StaffRole added = new StaffRole(
                        step.member().id(), step.department(), step.row().role());
                added.holds(step.first(), step.last());
                directory.keep(added);
            }
        }
        return csv.problems();
    }

    private StaffCsv read(String text) {
        StaffCsv csv = new StaffCsv(departments.all().keySet(), this::role);
        csv.read(text);
        return csv;
    }

    private List<Step> steps(StaffCsv csv, boolean whole) {
        Comparison comparison = new Comparison();
        if (csv.problems().isEmpty()) {
            csv.rows().forEach(comparison::row);
            if (whole) {
                comparison.endOthers();
            }
        }
        return comparison.steps;
    }

    private Optional<String> role(String typed) {
        return permissions.assignable().stream()
                .filter(code -> code.equals(typed) || permissions.label(code).equals(typed))
                .findFirst();
    }

    private static String mail(StaffCsv.Row row) {
        return row.email().isEmpty() ? null : row.email();
    }

    /**
     * One thing to write: the days of a role that is there, a role that is new ({@code department}), or otherwise the
     * member's own description.
     */
    private record Step(
            Change change,
            StaffMember member,
            StaffCsv.Row row,
            StaffRole role,
            String department,
            LocalDate first,
            LocalDate last) {}

    /** The directory beside the rows of one file. */
    private final class Comparison {

        private final Map<String, StaffMember> members = directory.all();
        private final Map<Long, List<StaffRole>> roles = directory.allRoles();
        private final List<Step> steps = new ArrayList<>();
        private final Set<StaffRole> kept = new HashSet<>();
        private final Set<String> described = new HashSet<>();

        private void row(StaffCsv.Row row) {
            if (described.add(row.number())) {
                describe(row);
            }
            StaffMember member = members.get(row.number());
            StaffRole held = held(member).stream()
                    .filter(one -> one.department().equals(row.department())
                            && one.role().equals(row.role()))
                    .findFirst()
                    .orElse(null);
            if (held == null) {
                String what = words(row.department(), row.role(), row.startsOn(), row.endsOn());
                steps.add(new Step(
                        change(Kind.ADD, row, what),
                        member,
                        row,
                        null,
                        row.department(),
                        row.startsOn(),
                        row.endsOn()));
                return;
            }
            kept.add(held);
            if (!held.startsOn().equals(row.startsOn()) || !Objects.equals(held.endsOn(), row.endsOn())) {
                String what = words(held.department(), held.role(), held.startsOn(), held.endsOn()) + " → "
                        + period(row.startsOn(), row.endsOn());
                steps.add(new Step(
                        change(Kind.CHANGE, row, what), member, row, held, null, row.startsOn(), row.endsOn()));
            }
        }

        private void describe(StaffCsv.Row row) {
            StaffMember known = members.get(row.number());
            if (known == null) {
                StaffMember added = new StaffMember(row.number());
                members.put(row.number(), added);
                steps.add(description(change(Kind.ADD, row, Sentences.say("identity.import.person")), added, row));
            } else if (!known.name().equals(row.name())
                    || !known.kana().equals(row.kana())
                    || !Objects.equals(known.email(), mail(row))) {
                String what = Sentences.say("identity.import.describe", known.name());
                steps.add(description(change(Kind.CHANGE, row, what), known, row));
            }
        }

        private static Step description(Change change, StaffMember member, StaffCsv.Row row) {
            return new Step(change, member, row, null, null, null, null);
        }

        /** Roles of today that the file does not have end with today. */
        private void endOthers() {
            LocalDate today = LocalDate.now(clock);
            for (StaffMember member : members.values()) {
                for (StaffRole role : held(member)) {
                    if (!kept.contains(role)
                            && (role.endsOn() == null || role.endsOn().isAfter(today))) {
                        String what = words(role.department(), role.role(), role.startsOn(), today);
                        Change change = new Change(Kind.END, member.staffNumber(), member.name(), what);
                        steps.add(new Step(change, member, null, role, null, role.startsOn(), today));
                    }
                }
            }
        }

        private List<StaffRole> held(StaffMember member) {
            return member.id() == null ? List.of() : roles.getOrDefault(member.id(), List.of());
        }

        private static Change change(Kind kind, StaffCsv.Row row, String what) {
            return new Change(kind, row.number(), row.name(), what);
        }

        private String words(String department, String role, LocalDate first, LocalDate last) {
            String name = departments.all().containsKey(department)
                    ? departments.all().get(department).name()
                    : department;
            return name + " " + permissions.label(role) + " " + period(first, last);
        }

        private static String period(LocalDate first, LocalDate last) {
            return JapaneseDate.western(first) + "〜" + (last == null ? "" : JapaneseDate.western(last));
        }
    }
}
