package jp.fujimado.db;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.Segment.Join;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.db.SmallTown.Villager;

/** Who belongs to a segment, computed person by person without a database. */
final class SegmentTruth {

    private final SmallTown town;
    private final LocalDate today;

    SegmentTruth(SmallTown town, LocalDate today) {
        this.town = town;
        this.today = today;
    }

    Set<Long> of(Segment segment) {
        Set<Long> accounts = new TreeSet<>();
        town.people.stream()
                .filter(one -> one.consents && !one.merged)
                .filter(one -> !one.guarded || ChronoUnit.YEARS.between(one.birth, today) >= 18)
                .filter(one -> segment.groups().isEmpty()
                        || holds(segment.join(), segment.groups().stream(), (Group group) -> group(one, group)))
                .forEach(one -> accounts.add(one.account));
        return accounts;
    }

    private boolean group(Villager one, Group group) {
        return holds(group.join(), group.conditions().stream(), (SegmentCondition it) -> it.negated() != is(one, it));
    }

    private static <T> boolean holds(Join join, Stream<T> parts, Predicate<T> part) {
        return join == Join.ALL ? parts.allMatch(part) : parts.anyMatch(part);
    }

    private boolean is(Villager one, SegmentCondition it) {
        return switch (it.criterion()) {
            case DISTRICT -> one.district != null && it.values().contains(one.district);
            case INTEREST -> one.interests.stream().anyMatch(it.values()::contains);
            case LANGUAGE -> it.values().contains(one.language);
            case OPEN_PROCEDURE -> one.applied;
            case AGE -> years(it, one.birth);
            case CHILD_AGE ->
                one.family.stream()
                        .anyMatch(
                                child -> child.child() && within(it, ChronoUnit.MONTHS.between(child.birth(), today)));
            case CHILD_BORN -> one.family.stream().anyMatch(child -> child.child() && born(it, child.birth()));
            case LIVES_WITH ->
                one.family.stream().anyMatch(other -> other.sameAddress() && years(it, other.birth()))
                        || town.people.stream().anyMatch(other -> lives(one, other) && years(it, other.birth));
        };
    }

    private static boolean lives(Villager one, Villager other) {
        return one != other && one.household == other.household && !other.merged && !other.hidden;
    }

    private boolean years(SegmentCondition it, LocalDate birth) {
        return within(it, ChronoUnit.YEARS.between(birth, today));
    }

    private static boolean within(SegmentCondition it, long age) {
        return age >= (it.from() == null ? 0 : Long.parseLong(it.from()))
                && (it.to() == null || age <= Long.parseLong(it.to()));
    }

    private static boolean born(SegmentCondition it, LocalDate birth) {
        return (it.from() == null || !birth.isBefore(LocalDate.parse(it.from())))
                && (it.to() == null || !birth.isAfter(LocalDate.parse(it.to())));
    }
}
