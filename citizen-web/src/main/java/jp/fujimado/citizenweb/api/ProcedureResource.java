package jp.fujimado.citizenweb.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.fujimado.procedure.definition.ProcedureCard;
import jp.fujimado.procedure.definition.boundary.citizen.CitizenProcedureService;
import jp.fujimado.procedure.definition.boundary.citizen.ProcedureStart;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The procedure catalogue. */
@Path("/procedures")
@Produces(MediaType.APPLICATION_JSON)
public class ProcedureResource {

    @Inject
    CitizenProcedureService procedures;

    @GET
    @RequiresScope(RequiresScope.NONE)
    @Operation(summary = "手続きの一覧。q で、漢字・かな・ふだんの言葉からさがす")
    public List<ProcedureCard> list(@QueryParam("q") String query) {
        return query == null || query.isBlank()
                ? procedures.all()
                : procedures.search(query).found();
    }

    @GET
    @Path("/{code}")
    @RequiresScope(RequiresScope.NONE)
    @Operation(summary = "手続きの説明")
    public ProcedureStart one(@PathParam("code") String code) {
        return procedures.start(code);
    }
}
