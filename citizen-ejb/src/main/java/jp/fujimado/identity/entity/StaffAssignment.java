package jp.fujimado.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.fujimado.shared.security.Actor.Assignment;

/**
 * A role that an official held in a department when she last signed in. For naming colleagues only: what somebody may do
 * is decided by the token of the moment.
 */
@Entity
@Table(name = "staff_assignment")
public class StaffAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_assignment_seq")
    @SequenceGenerator(name = "staff_assignment_seq", sequenceName = "staff_assignment_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String department;

    private String role;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected StaffAssignment() {}

    public StaffAssignment(long accountId, Assignment assignment, Instant now) {
        this.accountId = accountId;
        department = assignment.department();
        role = assignment.role();
        seenAt = now;
    }

    public Assignment assignment() {
        return new Assignment(department, role);
    }
}
