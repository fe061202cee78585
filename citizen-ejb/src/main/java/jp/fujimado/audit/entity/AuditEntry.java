package jp.fujimado.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A row of the trail, for reading only; rows are written by the chain writer and never changed. */
@Entity
@Table(name = "audit_entry")
@IdClass(AuditEntry.Key.class)
public class AuditEntry {

    @Id
    @Column(name = "chain_id")
    private int chain;

    @Id
    private long position;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "actor_kind")
    private String actorKind;

    @Column(name = "actor_subject")
    private String actorSubject;

    @Column(name = "actor_name")
    private String actorName;

    private String department;

    private String action;

    @Column(name = "target_type")
    private String targetType;

    @Column(name = "target_id")
    private String targetId;

    @Column(name = "account_id")
    private Long accountId;

    private String detail;

    protected AuditEntry() {}

    /** A row's place. */
    public static class Key implements Serializable {

        private int chain;
        private long position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.chain == chain && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(chain, position);
        }
    }
}
