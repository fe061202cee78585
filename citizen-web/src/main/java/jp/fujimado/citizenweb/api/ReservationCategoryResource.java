package jp.fujimado.citizenweb.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import jp.fujimado.reservation.CategoryCard;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.boundary.citizen.CategoryPage;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be booked, and when. */
@Path("/reservation-categories")
@Produces(MediaType.APPLICATION_JSON)
public class ReservationCategoryResource {

    private static final int MOST_DAYS = 31;

    @Inject
    CitizenCategoryService categories;

    /** @param startsAt in Japan's zone, as all times of this list */
    public record TimeJson(String place, LocalDateTime startsAt, LocalDateTime endsAt, boolean free) {

        static TimeJson of(FreeTime time) {
            return new TimeJson(time.place(), time.startsAt(), time.endsAt(), time.isFree());
        }
    }

    @GET
    @RequiresScope(RequiresScope.NONE)
    @Operation(summary = "予約できる相談の一覧。q で、漢字・かな・ふだんの言葉からさがす")
    public List<CategoryCard> list(@QueryParam("q") String query) {
        return categories.search(query == null ? "" : query);
    }

    @GET
    @Path("/{code}")
    @RequiresScope(RequiresScope.NONE)
    @Operation(summary = "相談の説明・場所・決まり")
    public CategoryPage one(@PathParam("code") String code) {
        return categories.page(code);
    }

    @GET
    @Path("/{code}/times")
    @RequiresScope(RequiresScope.NONE)
    @Operation(summary = "日ごとの時間。from は初日（YYYY-MM-DD）、days は日数（31まで）、place は場所のコード。空きがない時間は free が false")
    public List<TimeJson> times(
            @PathParam("code") String code,
            @QueryParam("place") String place,
            @QueryParam("from") String from,
            @QueryParam("days") int days) {
        LocalDate first = ApiValues.day("from", from);
        LocalDate last = first.plusDays(Math.min(MOST_DAYS, Math.max(1, days)) - 1);
        return categories.times(code, place == null ? Set.of() : Set.of(place), first, last).stream()
                .map(TimeJson::of)
                .toList();
    }

    @GET
    @Path("/{code}/nearest")
    @RequiresScope(RequiresScope.NONE)
    @Operation(summary = "at（YYYY-MM-DDThh:mm）にいちばん近い、空いている時間を3つまで")
    public List<TimeJson> nearest(@PathParam("code") String code, @QueryParam("at") String at) {
        return categories.nearest(code, ApiValues.time("at", at)).stream()
                .map(TimeJson::of)
                .toList();
    }
}
