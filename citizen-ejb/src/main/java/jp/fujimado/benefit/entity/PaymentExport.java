package jp.fujimado.benefit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One CSV of decided benefits (支給データの出力). */
@Entity
@Table(name = "payment_export")
public class PaymentExport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_export_seq")
    @SequenceGenerator(name = "payment_export_seq", sequenceName = "payment_export_seq")
    private Long id;

    private String department;

    @Column(name = "exported_at")
    private Instant exportedAt;

    @Column(name = "exported_by_subject")
    private String exportedBySubject;

    @Column(name = "exported_by_name")
    private String exportedByName;

    @Column(name = "row_count")
    private int rowCount;

    @Column(name = "total_amount")
    private long totalAmount;

    protected PaymentExport() {}

    public PaymentExport(String department, String subject, String name, Instant now) {
        this.department = department;
        exportedBySubject = subject;
        exportedByName = name;
        exportedAt = now;
    }

    /** States what the file holds. */
    public void holds(int rows, long total) {
        rowCount = rows;
        totalAmount = total;
    }

    public Long id() {
        return id;
    }

    public String department() {
        return department;
    }

    public int rowCount() {
        return rowCount;
    }

    public Instant exportedAt() {
        return exportedAt;
    }
}
