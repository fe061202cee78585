package jp.fujimado.citizenweb.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.procedure.application.ApplicationDetail;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.HistoryRow;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.shared.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The applications of the token's owner. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class ApplicationResource {

    private static final int SIZE = 20;

    @Inject
    CitizenApplicationService applications;

    /** @param nextPage number of the next page, or null */
    public record ApplicationList(List<ApplicationStatusJson> applications, String nextPage) {}

    public record ApplicationStatusJson(
            long id,
            String procedure,
            String title,
            String receiptNumber,
            String status,
            Instant submittedAt,
            LocalDate dueOn) {

        static ApplicationStatusJson of(ApplicationRow row) {
            return new ApplicationStatusJson(
                    row.id(),
                    row.procedureCode(),
                    row.title(),
                    row.receiptNumber(),
                    row.status().name(),
                    row.submittedAt(),
                    row.dueOn());
        }
    }

    public record ApplicationJson(ApplicationStatusJson application, List<EventJson> history) {}

    public record EventJson(Instant at, String act, String reason) {

        static EventJson of(HistoryRow row) {
            return new EventJson(row.at(), row.act().name(), row.reason());
        }
    }

    @GET
    @RequiresScope("application:read")
    @Operation(summary = "本人の申請の一覧。新しい順に20件ずつ")
    public ApplicationList list(@QueryParam("page") int page) {
        Page<ApplicationRow> rows = applications.mine(Math.max(0, page), SIZE);
        return new ApplicationList(
                rows.rows().stream().map(ApplicationStatusJson::of).toList(), rows.next());
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @RequiresScope("application:read")
    @Operation(summary = "本人の申請の状態と履歴。ほかの人の申請は 404")
    public ApplicationJson one(@PathParam("id") long id) {
        ApplicationDetail detail = applications.detail(id);
        return new ApplicationJson(
                ApplicationStatusJson.of(detail.row()),
                detail.history().stream().map(EventJson::of).toList());
    }
}
