package jp.fujimado.st;

import java.util.List;

/**
 * A route of the API.
 *
 * @param scope that it asks for; empty when it is open to everybody
 * @param right what it answers to hanako with the right token; {@code {}} is sent where it takes a body
 */
record ApiRoute(String method, String path, String scope, int right) {

    private static final String READ = "reservation:read";
    private static final String WRITE = "reservation:write";

    /** Every route. */
    static final List<ApiRoute> ALL = List.of(
            new ApiRoute("GET", "/api/v1/procedures", "", 200),
            new ApiRoute("GET", "/api/v1/procedures/{code}", "", 200),
            new ApiRoute("GET", "/api/v1/reservation-categories", "", 200),
            new ApiRoute("GET", "/api/v1/reservation-categories/{code}", "", 200),
            new ApiRoute("GET", "/api/v1/reservation-categories/{code}/times", "", 200),
            new ApiRoute("GET", "/api/v1/reservation-categories/{code}/nearest", "", 200),
            new ApiRoute("GET", "/api/v1/me", "profile:read", 200),
            new ApiRoute("GET", "/api/v1/applications", "application:read", 200),
            new ApiRoute("GET", "/api/v1/applications/{id}", "application:read", 200),
            new ApiRoute("GET", "/api/v1/reservations", READ, 200),
            new ApiRoute("GET", "/api/v1/reservations/{id}", READ, 200),
            new ApiRoute("GET", "/api/v1/reservations/children", WRITE, 200),
            new ApiRoute("POST", "/api/v1/reservations", WRITE, 400),
            new ApiRoute("GET", "/api/v1/reservations/{id}/hold", WRITE, 200),
            new ApiRoute("POST", "/api/v1/reservations/{id}/confirmation", WRITE, 400),
            new ApiRoute("PUT", "/api/v1/reservations/{id}/time", WRITE, 400),
            new ApiRoute("DELETE", "/api/v1/reservations/{id}", WRITE, 422));

    boolean open() {
        return scope.isEmpty();
    }

    boolean takesBody() {
        return method.equals("POST") || method.equals("PUT");
    }

    boolean ofOnePerson() {
        return path.contains("{id}");
    }

    /** As in the contract. */
    String name() {
        return method + " " + path;
    }

    /** With the numbers of hanako's things; what she holds where something could be changed. */
    String address(SampleCase sample) {
        boolean looks = method.equals("GET") && path.endsWith("{id}");
        String id = path.contains("/applications/")
                ? String.valueOf(sample.submitted())
                : looks ? sample.booked() : sample.held();
        String code = path.contains("/procedures/") ? "pregnancy-support-1" : "citizen-advice";
        return path.replace("{id}", id).replace("{code}", code) + query();
    }

    private String query() {
        if (path.endsWith("/times")) {
            return "?from=2026-12-01";
        }
        if (path.endsWith("/nearest")) {
            return "?at=2026-12-01T09:00";
        }
        return path.endsWith("/children") ? "?category=nursery-concierge" : "";
    }
}
