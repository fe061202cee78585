package jp.fujimado.resident.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A row that changed its account with a merge, for the way back. */
@Entity
@Table(name = "merged_row")
public class MergedRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "merged_row_seq")
    @SequenceGenerator(name = "merged_row_seq", sequenceName = "merged_row_seq")
    private Long id;

    @Column(name = "merge_id")
    private long mergeId;

    private String part;

    @Column(name = "row_id")
    private long rowId;

    protected MergedRow() {}

    public MergedRow(long mergeId, String part, long rowId) {
        this.mergeId = mergeId;
        this.part = part;
        this.rowId = rowId;
    }

    public String part() {
        return part;
    }

    public long rowId() {
        return rowId;
    }
}
