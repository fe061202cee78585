package jp.fujimado.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.SpeedRow;

/** How many messages of a lane were handed over on one day. */
@Entity
@Table(name = "delivery_day")
public class DeliveryDay {

    /** Day in Japan and lane. */
    @Embeddable
    public static class Id implements Serializable {

        @Column(name = "counted_on")
        private LocalDate day;

        @Enumerated(EnumType.STRING)
        private Lane lane;

        /** For the persistence provider, which needs it public. */
        public Id() {}

        public Id(LocalDate day, Lane lane) {
            this.day = day;
            this.lane = lane;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Id id && Objects.equals(day, id.day) && lane == id.lane;
        }

        @Override
        public int hashCode() {
            return Objects.hash(day, lane);
        }
    }

    @EmbeddedId
    private Id id;

    @Column(name = "handed_over")
    private long handedOver;

    @Column(name = "within_ten")
    private long withinTen;

    protected DeliveryDay() {}

    public DeliveryDay(Id id) {
        this.id = id;
    }

    public void count(long all, long prompt) {
        handedOver = all;
        withinTen = prompt;
    }

    public SpeedRow row() {
        return new SpeedRow(id.day, id.lane, handedOver, withinTen);
    }
}
