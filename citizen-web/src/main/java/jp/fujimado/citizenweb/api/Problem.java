package jp.fujimado.citizenweb.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import jp.fujimado.shared.error.InputProblem;

/** Refusals as problem details (RFC 9457). */
final class Problem {

    private static final String TYPE = "application/problem+json";

    private Problem() {}

    static Response unauthorized() {
        return problem(401, "ログインが必要です。正しいアクセストークンを付けてください。")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    static Response forbidden() {
        return problem(403, "このトークンでは、この操作をできません。").build();
    }

    static Response unreadable() {
        return problem(400, "本文を読めません。項目の名前と形を確かめて、JSON で送ってください。").build();
    }

    static ResponseBuilder problem(int status, String detail) {
        return problem(status, detail, List.of());
    }

    /** @param problems what has to be mended, by field */
    static ResponseBuilder problem(int status, String detail, List<InputProblem> problems) {
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("status", status).add("detail", detail);
        if (!problems.isEmpty()) {
            JsonArrayBuilder fields = Json.createArrayBuilder();
            problems.forEach(problem -> fields.add(
                    Json.createObjectBuilder().add("field", problem.field()).add("detail", problem.sentence())));
            body.add("problems", fields);
        }
        return Response.status(status).type(TYPE).entity(body.build().toString());
    }
}
