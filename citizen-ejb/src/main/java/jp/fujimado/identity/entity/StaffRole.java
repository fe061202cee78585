package jp.fujimado.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A role that an official holds in a department, from a first day to a last one (担当). */
@Entity
@Table(name = "staff_role")
public class StaffRole {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_role_seq")
    @SequenceGenerator(name = "staff_role_seq", sequenceName = "staff_role_seq")
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    private String department;

    private String role;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Version
    private int version;

    protected StaffRole() {}

    public StaffRole(long memberId, String department, String role) {
        this.memberId = memberId;
        this.department = department;
        this.role = role;
    }

    /** @param last last day; null without one */
    public void holds(LocalDate first, LocalDate last) {
        startsOn = first;
        endsOn = last;
    }

    public Long id() {
        return id;
    }

    public long memberId() {
        return memberId;
    }

    public String department() {
        return department;
    }

    public String role() {
        return role;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }
}
