package jp.fujimado.citizenweb.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.shared.error.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The profile of the token's owner. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class MeResource {

    @Inject
    CitizenProfileService profiles;

    @GET
    @RequiresScope("profile:read")
    @Operation(summary = "本人の情報（私の情報）。預けていないときは 404")
    public Profile me() {
        return profiles.profile().orElseThrow(() -> new NotFound("shared.not-found"));
    }
}
