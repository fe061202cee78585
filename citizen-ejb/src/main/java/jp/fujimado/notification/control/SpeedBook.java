package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.SpeedRow;
import jp.fujimado.notification.entity.DeliveryDay;
import jp.fujimado.shared.time.CityClock;

/** How fast messages went out, day by day, without anything of the people they went to. */
@ApplicationScoped
public class SpeedBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** Counts the day anew. */
    public void count(LocalDate day) {
        Instant from = day.atStartOfDay(CityClock.JAPAN).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(CityClock.JAPAN).toInstant();
        for (Lane lane : Lane.values()) {
            Object[] counted = em.createQuery(
                            "select count(d), sum(d.prompt) from Delivery d where d.handedOverAt >= :from"
                                    + " and d.handedOverAt < :to and d.lane = :lane",
                            Object[].class)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .setParameter("lane", lane)
                    .getSingleResult();
            long all = (long) counted[0];
            if (all > 0) {
                keep(day, lane, all, counted[1] == null ? 0 : ((Number) counted[1]).longValue());
            }
        }
    }

    private void keep(LocalDate day, Lane lane, long all, long prompt) {
        DeliveryDay.Id id = new DeliveryDay.Id(day, lane);
        DeliveryDay row = em.find(DeliveryDay.class, id);
        if (row == null) {
            row = new DeliveryDay(id);
            em.persist(row);
        }
        row.count(all, prompt);
    }

    /** The last days that have something, newest first. */
    public List<SpeedRow> newest(LocalDate from) {
        return em
                .createQuery(
                        "select d from DeliveryDay d where d.id.day >= :from order by d.id.day desc, d.id.lane desc",
                        DeliveryDay.class)
                .setParameter("from", from)
                .getResultList()
                .stream()
                .map(DeliveryDay::row)
                .toList();
    }
}
