package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import jp.fujimado.procedure.review.control.Lane.Match;

/** Reads the rows of a lane from a place on, never more than were asked for. */
@ApplicationScoped
public class LaneReader {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** @param descending large keys first */
    List<FoundCase> read(Lane lane, boolean descending, Place place, int limit) {
        boolean down = descending != place.backwards();
        if (place.isAtEdge() || !lane.covers(place.key())) {
            return rows(lane, whole(lane), down, limit);
        }
        // Two plain stretches of the index: "key = and id >" and "key >". Written as one condition with "or", databases
        // would walk through all rows of that day first.
        List<FoundCase> rows = new ArrayList<>(rows(lane, sameKey(lane, place, down), down, limit));
        if (rows.size() < limit) {
            rows.addAll(rows(lane, furtherKeys(lane, place, down), down, limit - rows.size()));
        }
        return rows;
    }

    /** Number of rows in the lane, counted up to the limit. */
    int count(Lane lane, int limit) {
        Stretch stretch = whole(lane);
        TypedQuery<Long> query =
                em.createQuery("select a.id from Application a" + stretch.where() + order(lane, false), Long.class);
        stretch.bind(query);
        return query.setMaxResults(limit).getResultList().size();
    }

    private List<FoundCase> rows(Lane lane, Stretch stretch, boolean down, int limit) {
        TypedQuery<FoundCase> query =
                em.createQuery(FoundCase.SELECT + stretch.where() + order(lane, down), FoundCase.class);
        stretch.bind(query);
        return query.setMaxResults(limit).getResultList();
    }

    private static Stretch whole(Lane lane) {
        return new Stretch(lane).and(lane.key(), ">=", lane.from()).and(lane.key(), "<=", lane.to());
    }

    private static Stretch sameKey(Lane lane, Place place, boolean down) {
        return new Stretch(lane).and(lane.key(), "=", place.key()).and("id", down ? "<" : ">", place.id());
    }

    /** The place stands for the bound on its side: of two bounds on one side H2 uses the wrong one. */
    private static Stretch furtherKeys(Lane lane, Place place, boolean down) {
        Stretch stretch = new Stretch(lane).and(lane.key(), down ? "<" : ">", place.key());
        return down ? stretch.and(lane.key(), ">=", lane.from()) : stretch.and(lane.key(), "<=", lane.to());
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

    /** Conditions that belong together, with their values. */
    private static final class Stretch {

        private final StringJoiner where = new StringJoiner(" and ", " where ", "");
        private final Map<String, Object> values = new LinkedHashMap<>();

        Stretch(Lane lane) {
            for (Match match : lane.matches()) {
                and(match.attribute(), "=", match.value());
            }
        }

        /** Adds a comparison; a bound that is null is none. */
        Stretch and(String attribute, String comparison, Object value) {
            if (value != null) {
                String name = "p" + values.size();
                where.add("a." + attribute + " " + comparison + " :" + name);
                values.put(name, value);
            }
            return this;
        }

        String where() {
            return where.toString();
        }

        void bind(TypedQuery<?> query) {
            values.forEach(query::setParameter);
        }
    }
}
