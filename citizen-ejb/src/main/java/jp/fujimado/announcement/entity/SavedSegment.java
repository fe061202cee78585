package jp.fujimado.announcement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A segment that a department keeps for other campaigns. */
@Entity
@Table(name = "saved_segment")
public class SavedSegment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_segment_seq")
    @SequenceGenerator(name = "saved_segment_seq", sequenceName = "saved_segment_seq")
    private Long id;

    private String department;

    private String name;

    @Lob
    private String segment;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SavedSegment() {}

    public SavedSegment(String department, String name, String segment, CampaignHand hand) {
        this.department = department;
        this.name = name;
        this.segment = segment;
        madeBy = hand.subject();
        createdAt = hand.at();
    }

    public Long id() {
        return id;
    }

    public String department() {
        return department;
    }

    public String name() {
        return name;
    }

    public String segment() {
        return segment;
    }
}
