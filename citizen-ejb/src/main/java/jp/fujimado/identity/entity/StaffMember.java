package jp.fujimado.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An official of the directory (職員). */
@Entity
@Table(name = "staff_member")
public class StaffMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_member_seq")
    @SequenceGenerator(name = "staff_member_seq", sequenceName = "staff_member_seq")
    private Long id;

    @Column(name = "staff_number")
    private String staffNumber;

    private String subject;

    private String name;

    private String kana;

    private String email;

    @Version
    private int version;

    protected StaffMember() {}

    public StaffMember(String staffNumber) {
        this.staffNumber = staffNumber;
    }

    public void describe(String newName, String newKana, String newEmail) {
        name = newName;
        kana = newKana;
        email = newEmail;
    }

    /** The login that this official uses from now on; it stays the same for good. */
    public void signsInAs(String login) {
        subject = login;
    }

    public Long id() {
        return id;
    }

    public String staffNumber() {
        return staffNumber;
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public String kana() {
        return kana;
    }

    public String email() {
        return email;
    }
}
