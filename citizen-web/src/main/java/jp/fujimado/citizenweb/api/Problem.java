package jp.fujimado.citizenweb.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

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
        return problem(403, "このトークンでは、この情報を読めません。").build();
    }

    static ResponseBuilder problem(int status, String detail) {
        return Response.status(status)
                .type(TYPE)
                .entity(Json.createObjectBuilder()
                        .add("status", status)
                        .add("detail", detail)
                        .build()
                        .toString());
    }
}
