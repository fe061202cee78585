package jp.fujimado.procedure.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A note among officials (職員のメモ); the citizen never sees it. */
@Entity
@Table(name = "application_note")
public class ApplicationNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_note_seq")
    @SequenceGenerator(name = "application_note_seq", sequenceName = "application_note_seq")
    private Long id;

    @Column(name = "application_id")
    private long applicationId;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "author_subject")
    private String authorSubject;

    @Column(name = "author_name")
    private String authorName;

    private String text;

    protected ApplicationNote() {}

    public ApplicationNote(long applicationId, String text, Hand hand) {
        this.applicationId = applicationId;
        this.text = text;
        writtenAt = hand.at();
        authorSubject = hand.subject();
        authorName = hand.name();
    }
}
