package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.fujimado.reservation.PlaceStatistics;
import jp.fujimado.reservation.boundary.staff.StaffStatisticsService;
import org.omnifaces.cdi.Param;

/** How the places of the departments are used in a month or a fiscal year. */
@Named
@RequestScoped
public class StatisticsView {

    private static final String NOTHING = "－";

    @Inject
    StaffStatisticsService statistics;

    @Inject
    @Param(name = "month")
    String month;

    @Inject
    @Param(name = "span")
    String span;

    @Inject
    Clock clock;

    private StatisticsPeriod period;
    private List<PlaceStatistics> lines;

    @PostConstruct
    void load() {
        period = StatisticsPeriod.of(month, span, LocalDate.now(clock));
        lines = statistics.of(period.first(), period.last());
    }

    public List<PlaceStatistics> getLines() {
        return lines;
    }

    /** For example 「40%」; a dash where there is nothing to count. */
    public String percent(Long rate) {
        return rate == null ? NOTHING : rate + "%";
    }

    /** For example 「12.5」; a dash without any. */
    public String lead(PlaceStatistics line) {
        return line.leadDays() == null ? NOTHING : String.format(Locale.ROOT, "%.1f", line.leadDays());
    }

    public LocalDate getFirst() {
        return period.first();
    }

    public LocalDate getLast() {
        return period.last();
    }

    public boolean isYear() {
        return period.year();
    }

    public String getQuery() {
        return period.query();
    }

    public String getPrevious() {
        return "?" + period.step(-1).query();
    }

    public String getNext() {
        return "?" + period.step(1).query();
    }

    /** The fiscal year of the month, or from there back to the month. */
    public String getOther() {
        return "?" + period.other().query();
    }
}
