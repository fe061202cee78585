package jp.fujimado.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.identity.StaffRoleRow;
import jp.fujimado.identity.StaffRow;
import jp.fujimado.identity.entity.StaffMember;
import jp.fujimado.identity.entity.StaffRole;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.Width;

/** The officials of the city and what they hold (職員名簿). */
@ApplicationScoped
public class StaffDirectory {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    DirectoryAssignments assignments;

    /**
     * Officials in the order of their reading.
     *
     * @param typed beginning of reading, name or number; empty for all
     * @param department code; empty for all
     * @param after {@code kana id} of the last one seen; null for the start
     */
    public List<StaffRow> find(String typed, String department, String after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        String text = typed.strip();
        if (!text.isEmpty()) {
            String kana = Kana.katakana(text).replaceAll("\\s", "");
            where.add("(m.staffNumber = :number or (m.kana >= :kana and m.kana < :kanaEnd)"
                    + " or (m.name >= :name and m.name < :nameEnd))");
            values.put("number", Width.narrow(text));
            values.put("kana", kana);
            values.put("kanaEnd", kana + "\uffff");
            values.put("name", text);
            values.put("nameEnd", text + "\uffff");
        }
        if (!department.isEmpty()) {
            where.add("exists (select r.id from StaffRole r where r.memberId = m.id and r.department = :department)");
            values.put("department", department);
        }
        if (after != null) {
            int cut = after.lastIndexOf(' ');
            where.add("(m.kana > :afterKana or (m.kana = :afterKana and m.id > :afterId))");
            values.put("afterKana", after.substring(0, cut));
            values.put("afterId", Long.valueOf(after.substring(cut + 1)));
        }
        TypedQuery<StaffMember> query =
                em.createQuery("select m from StaffMember m" + where + " order by m.kana, m.id", StaffMember.class);
        values.forEach(query::setParameter);
        return rows(query.setMaxResults(limit).getResultList());
    }

    public Optional<StaffMember> find(long id) {
        return Optional.ofNullable(em.find(StaffMember.class, id));
    }

    public Optional<StaffMember> bySubject(String subject) {
        return em.createQuery("select m from StaffMember m where m.subject = :subject", StaffMember.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    public StaffRow row(StaffMember member) {
        return rows(List.of(member)).get(0);
    }

    private List<StaffRow> rows(List<StaffMember> members) {
        Map<Long, List<StaffRole>> roles = roles(members);
        return members.stream()
                .map(member -> new StaffRow(
                        member.id(),
                        member.staffNumber(),
                        member.name(),
                        member.kana(),
                        member.email(),
                        member.subject() != null,
                        roles.getOrDefault(member.id(), List.of()).stream()
                                .map(StaffDirectory::row)
                                .sorted(Comparator.comparing(StaffRoleRow::department)
                                        .thenComparing(StaffRoleRow::role))
                                .toList()))
                .toList();
    }

    private static StaffRoleRow row(StaffRole role) {
        return new StaffRoleRow(role.id(), role.department(), role.role(), role.startsOn(), role.endsOn());
    }

    private Map<Long, List<StaffRole>> roles(Collection<StaffMember> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select r from StaffRole r where r.memberId in :members", StaffRole.class)
                .setParameter("members", members.stream().map(StaffMember::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(StaffRole::memberId));
    }

    /** Everybody by number: for a whole import, which compares all of them. */
    public Map<String, StaffMember> all() {
        return em.createQuery("select m from StaffMember m", StaffMember.class).getResultList().stream()
                .collect(Collectors.toMap(StaffMember::staffNumber, Function.identity()));
    }

    /** Every role by member. */
    public Map<Long, List<StaffRole>> allRoles() {
        return em.createQuery("select r from StaffRole r", StaffRole.class).getResultList().stream()
                .collect(Collectors.groupingBy(StaffRole::memberId));
    }

    public Optional<StaffRole> role(long member, String department, String role) {
        return roles(List.of(em.find(StaffMember.class, member))).getOrDefault(member, List.of()).stream()
                .filter(one -> one.department().equals(department) && one.role().equals(role))
                .findFirst();
    }

    public Optional<StaffRole> role(long id) {
        return Optional.ofNullable(em.find(StaffRole.class, id));
    }

    public void keep(Object row) {
        em.persist(row);
        assignments.forget();
    }

    /** The number now belongs to this login, if it belonged to none. */
    public void bind(String staffNumber, String subject) {
        em.createQuery("select m from StaffMember m where m.staffNumber = :number", StaffMember.class)
                .setParameter("number", staffNumber)
                .getResultStream()
                .findFirst()
                .filter(member -> member.subject() == null)
                .ifPresent(member -> {
                    member.signsInAs(subject);
                    // Written at once: the very next question in this transaction is what this login may do.
                    em.flush();
                    assignments.forget();
                });
    }
}
