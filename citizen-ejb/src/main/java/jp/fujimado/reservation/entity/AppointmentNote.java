package jp.fujimado.reservation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an official writes down of an appointment (相談の記録); the person never sees it. */
@Entity
@Table(name = "reservation_note")
public class AppointmentNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_note_seq")
    @SequenceGenerator(name = "reservation_note_seq", sequenceName = "reservation_note_seq")
    private Long id;

    @Column(name = "reservation_id")
    private long reservationId;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "author_name")
    private String authorName;

    @Lob
    @Column(name = "text_cipher")
    private String textCipher;

    protected AppointmentNote() {}

    public AppointmentNote(long reservationId, String textCipher, String authorName, Instant now) {
        this.reservationId = reservationId;
        this.textCipher = textCipher;
        this.authorName = authorName;
        writtenAt = now;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String authorName() {
        return authorName;
    }

    public String textCipher() {
        return textCipher;
    }
}
