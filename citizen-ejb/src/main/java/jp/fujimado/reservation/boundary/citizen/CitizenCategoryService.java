package jp.fujimado.reservation.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.reservation.BookingLimit;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.CategoryCard;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.FreeTime.Availability;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.PlaceRow;
import jp.fujimado.reservation.control.BookingSide;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.control.FreeTimes;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.SearchText;
import jp.fujimado.shared.time.CityClock;

/** What can be booked, and when; open to everybody. */
@Stateless
public class CitizenCategoryService {

    private static final int NEAREST = 3;

    @Inject
    Categories categories;

    @Inject
    FreeTimes freeTimes;

    @Inject
    Departments departments;

    @Inject
    Clock clock;

    /** Categories for what somebody typed, by their reading; all for nothing. */
    @RequiresPermission("reservation.browse")
    public List<CategoryCard> search(String typed) {
        String word = SearchText.plain(typed);
        return categories.offered().stream()
                .filter(category -> word.isEmpty() || words(category).anyMatch(text -> text.contains(word)))
                .map(this::card)
                .toList();
    }

    @RequiresPermission("reservation.browse")
    public List<CategoryCard> ofLifeEvent(String lifeEvent) {
        return categories.offered().stream()
                .filter(category -> category.guide().lifeEvents().contains(lifeEvent))
                .map(this::card)
                .toList();
    }

    private static Stream<String> words(Category category) {
        return Stream.concat(
                        Stream.of(
                                category.guide().title(),
                                category.guide().kana(),
                                category.guide().lead()),
                        category.guide().words().stream())
                .map(SearchText::plain);
    }

    private CategoryCard card(Category category) {
        return new CategoryCard(
                category.code(),
                category.guide().title(),
                category.guide().lead(),
                departments.of(category.department()).name());
    }

    /** @throws NotFound when no such category is offered */
    @RequiresPermission("reservation.browse")
    public CategoryPage page(String code) {
        return page(offered(code));
    }

    private CategoryPage page(Category category) {
        return new CategoryPage(
                category.code(),
                category.guide(),
                departments.of(category.department()),
                category.bookedFor(),
                category.rules(),
                category.places().stream().map(PlaceRow::of).toList(),
                category.limits().stream().map(BookingLimit::title).toList());
    }

    /**
     * All times of these places on these days, taken ones too; none before today and none after the last day that can
     * be booked.
     *
     * @param places codes; empty for all
     * @throws NotFound when no such category is offered
     */
    @RequiresPermission("reservation.browse")
    public List<FreeTime> times(String code, Collection<String> places, LocalDate first, LocalDate last) {
        return times(offered(code), places, first, last);
    }

    private List<FreeTime> times(Category category, Collection<String> places, LocalDate first, LocalDate last) {
        LocalDate today = CityClock.day(clock.instant());
        LocalDate from = first.isBefore(today) ? today : first;
        LocalDate until = last.isAfter(freeTimes.lastDay(category)) ? freeTimes.lastDay(category) : last;
        if (until.isBefore(from)) {
            return List.of();
        }
        List<String> wanted = category.places().stream()
                .map(Place::code)
                .filter(place -> places.isEmpty() || places.contains(place))
                .toList();
        return freeTimes.between(category, wanted, from, until, BookingSide.PERSON);
    }

    /**
     * One time that somebody has chosen.
     *
     * @throws NotFound when no such category is offered
     */
    @RequiresPermission("reservation.browse")
    public OfferedTime time(String code, String place, LocalDateTime startsAt) {
        Category category = offered(code);
        LocalDate day = startsAt.toLocalDate();
        Availability availability = times(category, Set.of(place), day, day).stream()
                .filter(time -> time.startsAt().equals(startsAt))
                .map(FreeTime::availability)
                .findFirst()
                .orElse(Availability.NOT_OFFERED);
        return new OfferedTime(
                page(category),
                availability,
                availability == Availability.FREE ? List.of() : freeTimes.nearest(category, startsAt, NEAREST));
    }

    /** Last day on which a time can be booked today. */
    @RequiresPermission("reservation.browse")
    public LocalDate lastDay(String code) {
        return freeTimes.lastDay(offered(code));
    }

    /** The three free times of all places that are nearest to that moment. */
    @RequiresPermission("reservation.browse")
    public List<FreeTime> nearest(String code, LocalDateTime moment) {
        return freeTimes.nearest(offered(code), moment, NEAREST);
    }

    private Category offered(String code) {
        return categories.requireOffered(code);
    }
}
