package jp.fujimado.procedure.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.resident.Visit;

/** That an official worked on an application for the applicant, in one visit (代わりの入力); never changed. */
@Entity
@Table(name = "application_entry")
public class ApplicationEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_entry_seq")
    @SequenceGenerator(name = "application_entry_seq", sequenceName = "application_entry_seq")
    private Long id;

    @Column(name = "application_id")
    private long applicationId;

    @Column(name = "visit_id")
    private long visitId;

    @Column(name = "official_subject")
    private String officialSubject;

    @Column(name = "official_name")
    private String officialName;

    @Enumerated(EnumType.STRING)
    private DeskChannel channel;

    /** What the official made sure by who it is, in words. */
    private String how;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected ApplicationEntry() {}

    public ApplicationEntry(long applicationId, Visit visit, Hand official) {
        this.applicationId = applicationId;
        visitId = visit.id();
        officialSubject = official.subject();
        officialName = official.name();
        channel = visit.channel();
        how = visit.how();
        enteredAt = official.at();
    }

    /** Whoever entered something counts as who handed it in. */
    public FourEyes.Deed deed() {
        return new FourEyes.Deed(ApplicationAct.SUBMIT, officialSubject);
    }

    public String officialName() {
        return officialName;
    }

    /** Channel and document in words, 「窓口・運転免許証」. */
    public String how() {
        return how;
    }
}
