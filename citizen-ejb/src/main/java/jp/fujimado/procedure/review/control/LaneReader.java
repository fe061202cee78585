package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Reads the rows of a lane from a place on, never more than were asked for. */
@ApplicationScoped
public class LaneReader {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** @param descending large keys first */
    List<FoundCase> read(Lane lane, boolean descending, Place place, int limit) {
        boolean down = descending != place.backwards();
        if (place.isAtEdge()) {
            return rows(lane, down, null, null, limit);
        }
        // Two plain stretches of the index: "key = and id >" and "key >". Written as one condition with "or", databases
        // would walk through all rows of that day first.
        List<FoundCase> rows = new ArrayList<>(rows(lane, down, Beyond.ID, place, limit));
        if (rows.size() < limit) {
            rows.addAll(rows(lane, down, Beyond.KEY, place, limit - rows.size()));
        }
        return rows;
    }

    private enum Beyond {
        KEY,
        ID
    }

    private List<FoundCase> rows(Lane lane, boolean down, Beyond beyond, Place place, int limit) {
        String further = down ? " < " : " > ";
        StringBuilder jpql = new StringBuilder(FoundCase.SELECT).append(conditions(lane));
        if (beyond == Beyond.ID) {
            jpql.append(" and a.")
                    .append(lane.key())
                    .append(" = :key and a.id")
                    .append(further)
                    .append(":id");
        } else if (beyond == Beyond.KEY) {
            jpql.append(" and a.").append(lane.key()).append(further).append(":key");
        }
        TypedQuery<FoundCase> query =
                em.createQuery(jpql.append(order(lane, down)).toString(), FoundCase.class);
        bind(lane, query);
        if (beyond != null) {
            query.setParameter("key", place.key());
        }
        if (beyond == Beyond.ID) {
            query.setParameter("id", place.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Number of rows in the lane, counted up to the limit. */
    int count(Lane lane, int limit) {
        TypedQuery<Long> query =
                em.createQuery("select a.id from Application a" + conditions(lane) + order(lane, false), Long.class);
        bind(lane, query);
        return query.setMaxResults(limit).getResultList().size();
    }

    private static String conditions(Lane lane) {
        StringJoiner where = new StringJoiner(" and ", " where ", "");
        Stream.concat(lane.matches().stream(), lane.filters().stream())
                .forEach(match -> where.add("a." + match.attribute() + " = :" + match.attribute()));
        if (lane.from() != null) {
            where.add("a." + lane.key() + " >= :from");
        }
        if (lane.to() != null) {
            where.add("a." + lane.key() + " <= :to");
        }
        return where.toString();
    }

    /** All columns of the index, the constant ones too: H2 takes an index for sorting only if it begins like this. */
    private static String order(Lane lane, boolean down) {
        StringBuilder order = new StringBuilder(" order by ");
        lane.matches()
                .forEach(match -> order.append("a.").append(match.attribute()).append(", "));
        String direction = down ? " desc" : "";
        return order.append("a.")
                .append(lane.key())
                .append(direction)
                .append(", a.id")
                .append(direction)
                .toString();
    }

    private static void bind(Lane lane, TypedQuery<?> query) {
        Stream.concat(lane.matches().stream(), lane.filters().stream())
                .forEach(match -> query.setParameter(match.attribute(), match.value()));
        if (lane.from() != null) {
            query.setParameter("from", lane.from());
        }
        if (lane.to() != null) {
            query.setParameter("to", lane.to());
        }
    }
}
