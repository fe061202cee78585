package jp.fujimado.citizenweb.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.citizen.ReservationDetail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The reservations of the token's owner, under the same rules as on the pages: hold a time, answer, confirm. */
@Path("/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class ReservationResource {

    private static final String READ = "reservation:read";
    private static final String WRITE = "reservation:write";
    private static final String BODY = "body";

    @Inject
    CitizenBookingService bookings;

    @Inject
    CitizenReservationService reservations;

    /** @param past those that are over or cancelled, the newest first */
    public record ReservationList(List<ReservationJson> coming, List<ReservationJson> past) {}

    /** @param forName the child for whom it is; null for the person herself */
    public record ReservationJson(
            long id,
            String receiptNumber,
            String title,
            String place,
            Instant startsAt,
            Instant endsAt,
            String forName,
            String status) {

        static ReservationJson of(ReservationRow row) {
            return new ReservationJson(
                    row.id(),
                    row.receiptNumber(),
                    row.title(),
                    row.placeName(),
                    row.startsAt(),
                    row.endsAt(),
                    row.forName(),
                    row.status().name());
        }
    }

    /**
     * @param meetingLink of the online room; empty for other places, and unless it is booked
     * @param reason what an official said when she moved, declined or cancelled it; null without
     * @param changeable whether it may still be moved or cancelled here
     */
    public record ReservationDetailJson(
            ReservationJson reservation,
            String category,
            String address,
            String meetingLink,
            String reason,
            List<String> bring,
            boolean changeable) {

        static ReservationDetailJson of(ReservationDetail detail) {
            return new ReservationDetailJson(
                    ReservationJson.of(detail.row()),
                    detail.category(),
                    detail.place().address(),
                    detail.meetingLink(),
                    detail.reason(),
                    detail.bring(),
                    detail.changeable());
        }
    }

    /** @param id what {@link WantedTime} calls {@code child} */
    public record ChildJson(long id, String name) {}

    /**
     * @param startsAt in Japan's zone, {@code YYYY-MM-DDThh:mm}
     * @param child for whom it is; null for the person herself
     */
    public record WantedTime(String category, String place, String startsAt, Long child) {}

    /** @param answers key of the question to the texts that were typed or chosen; empty when nothing is asked */
    public record Confirmation(Map<String, List<String>> answers) {}

    public record Receipt(String receiptNumber) {}

    @GET
    @RequiresScope(READ)
    @Operation(summary = "本人の予約の一覧。これからのものと、終わったもの")
    public ReservationList list() {
        return new ReservationList(rows(reservations.coming()), rows(reservations.past()));
    }

    private static List<ReservationJson> rows(List<ReservationRow> rows) {
        return rows.stream().map(ReservationJson::of).toList();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @RequiresScope(READ)
    @Operation(summary = "本人の予約。ほかの人の予約は 404")
    public ReservationDetailJson one(@PathParam("id") long id) {
        return ReservationDetailJson.of(reservations.detail(id));
    }

    @GET
    @Path("/children")
    @RequiresScope(WRITE)
    @Operation(summary = "category の相談を予約できるお子さん")
    public List<ChildJson> children(@QueryParam("category") String category) {
        return bookings.children(ApiValues.text("category", category)).stream()
                .map(child -> new ChildJson(child.personAccount(), child.fullName()))
                .toList();
    }

    @POST
    @RequiresScope(WRITE)
    @Operation(summary = "時間をおさえる。heldUntil までに確定しないと、空きに戻る")
    @APIResponseSchema(value = HoldJson.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "先に取られていたか、受け付けていない")
    public Response hold(WantedTime wanted) {
        WantedTime body = ApiValues.given(BODY, wanted);
        long id = bookings.hold(
                new HoldTime(
                        ApiValues.text("category", body.category()),
                        ApiValues.text("place", body.place()),
                        ApiValues.time("startsAt", body.startsAt()),
                        body.child()),
                Map.of());
        return Response.created(URI.create("reservations/" + id))
                .entity(held(id))
                .build();
    }

    @GET
    @Path("/{id: \\d{1,18}}/hold")
    @RequiresScope(WRITE)
    @Operation(summary = "おさえた時間と、確定の前に答える質問")
    public HoldJson held(@PathParam("id") long id) {
        return HoldJson.of(bookings.sheet(id));
    }

    @POST
    @Path("/{id: \\d{1,18}}/confirmation")
    @RequiresScope(WRITE)
    @Operation(summary = "おさえた時間を確定する。二度呼んでも、予約はひとつ")
    public Receipt confirm(@PathParam("id") long id, Confirmation confirmation) {
        Confirmation body = ApiValues.given(BODY, confirmation);
        return new Receipt(bookings.confirm(id, ApiValues.given("answers", body.answers())));
    }

    @PUT
    @Path("/{id: \\d{1,18}}/time")
    @RequiresScope(WRITE)
    @Operation(summary = "予約の場所と日時を変える（place と startsAt）。受付番号は変わらない")
    public void move(@PathParam("id") long id, WantedTime wanted) {
        WantedTime body = ApiValues.given(BODY, wanted);
        reservations.move(id, ApiValues.text("place", body.place()), ApiValues.time("startsAt", body.startsAt()));
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @RequiresScope(WRITE)
    @Operation(summary = "予約を取り消す")
    public void cancel(@PathParam("id") long id) {
        reservations.cancel(id);
    }
}
