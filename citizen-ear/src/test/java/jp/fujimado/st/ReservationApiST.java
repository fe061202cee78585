package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Booking by a program: an application on a telephone, say, instead of the pages. */
@ExtendWith(RunningCity.class)
class ReservationApiST {

    private static final String RESERVATIONS = "/api/v1/reservations";
    private static final String ADVICE = "/api/v1/reservation-categories/citizen-advice";
    private static final String SCOPES = "reservation:read reservation:write";

    @Test
    void a_time_is_held_answered_confirmed_moved_and_cancelled(City city, CityBrowser browser) {
        CityApi api = CityApi.of(city, browser);
        String name = "newcomer" + System.nanoTime();
        Citizen citizen = Citizen.newcomer(city, browser.phone(), name);
        String token = api.token(name, SCOPES);
        JsonArray free = free(api);
        String first = free.getJsonObject(free.size() - 1).getString("startsAt");
        String second = free.getJsonObject(free.size() - 2).getString("startsAt");

        JsonObject held = answered(201, api.call("POST", RESERVATIONS, token, wanted(first)));
        assertEquals("相談したいこと", held.getJsonArray("questions").getJsonObject(0).getString("label"));
        String one = RESERVATIONS + "/" + held.getInt("id");
        JsonObject again = answered(201, api.call("POST", RESERVATIONS, token, wanted(first)));
        assertEquals(held.getInt("id"), again.getInt("id"), "the same time again is the same hold");

        String others = api.token("yuki", SCOPES);
        JsonObject gone = answered(409, api.call("POST", RESERVATIONS, others, wanted(first)));
        assertTrue(gone.getString("detail").contains("ほかの方の予約が先に入りました"), gone.toString());
        JsonArray nearest = array(api.get(ADVICE + "/nearest?at=" + first, null));
        assertEquals(3, nearest.size());
        assertTrue(
                nearest.stream()
                        .noneMatch(time ->
                                time.asJsonObject().getString("startsAt").equals(first)),
                nearest.toString());

        JsonObject open = answered(400, api.call("POST", one + "/confirmation", token, "{\"answers\":{}}"));
        assertEquals("matter", open.getJsonArray("problems").getJsonObject(0).getString("field"));
        for (String nothing : List.of("null", "[null]", "[]")) {
            answered(400, api.call("POST", one + "/confirmation", token, "{\"answers\":{\"matter\":" + nothing + "}}"));
        }
        answered(400, api.call("POST", one + "/confirmation", token, "{\"answers\":{\"matter\":\"text\"}}"));
        String answers = "{\"answers\":{\"matter\":[\"隣の木の枝\"]}}";
        String receipt = answered(200, api.call("POST", one + "/confirmation", token, answers))
                .getString("receiptNumber");
        assertEquals(
                receipt,
                answered(200, api.call("POST", one + "/confirmation", token, answers))
                        .getString("receiptNumber"),
                "a second call changes nothing");
        citizen.awaitMessage("予約の申し込みを受け付けました");

        assertEquals(204, api.call("PUT", one + "/time", token, wanted(second)).status());
        JsonObject detail = answered(200, api.get(one, token));
        assertEquals(receipt, detail.getJsonObject("reservation").getString("receiptNumber"));
        citizen.open("/reservation/detail.xhtml?id=" + held.getInt("id"));
        assertTrue(citizen.text().contains(receipt), citizen.text());
        assertEquals(204, api.call("DELETE", one, token, null).status());
        JsonObject mine = answered(200, api.get(RESERVATIONS, token));
        assertTrue(mine.getJsonArray("coming").isEmpty(), mine.toString());
        assertEquals("CANCELLED", mine.getJsonArray("past").getJsonObject(0).getString("status"));
    }

    @Test
    void what_is_wrong_is_said_in_a_sentence(City city, CityBrowser browser) {
        CityApi api = CityApi.of(city, browser);
        String token = api.token("yuki", SCOPES);
        refused(api, token, 400, "{\"place\":\"city-hall\"}", "category を指定してください");
        refused(api, token, 400, wanted("tomorrow"), "startsAt は、2026-12-01T09:30 のような日時");
        refused(api, token, 400, "{\"category\":", "本文を読めません");
        refused(api, token, 400, "{\"category\":{}}", "本文を読めません");
        refused(api, token, 404, wanted("2026-12-01T09:30").replace("citizen-advice", "nothing"), "見つかりません");
        refused(api, token, 409, wanted("2020-01-06T09:00"), "この時間は受け付けていません");
        for (String day : List.of("2026-02-30", "%2B999999999-12-31", "")) {
            assertEquals(
                    400, api.get(ADVICE + "/times?days=31&from=" + day, null).status(), day);
        }
    }

    private static void refused(CityApi api, String token, int status, String body, String sentence) {
        APIResponse answer = api.call("POST", RESERVATIONS, token, body);
        assertEquals(status, answer.status(), answer.text());
        assertTrue(answer.text().contains(sentence), answer.text());
    }

    private static JsonArray free(CityApi api) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        JsonArray free = array(api.get(ADVICE + "/times?days=31&from=" + day, null)).stream()
                .map(time -> time.asJsonObject())
                .filter(time -> time.getBoolean("free"))
                .collect(Json::createArrayBuilder, (array, time) -> array.add(time), (a, b) -> a.addAll(b))
                .build();
        assertTrue(free.size() > 1, free.toString());
        return free;
    }

    private static String wanted(String startsAt) {
        return "{\"category\":\"citizen-advice\",\"place\":\"city-hall\",\"startsAt\":\"" + startsAt + "\"}";
    }

    private static JsonObject answered(int status, APIResponse answer) {
        assertEquals(status, answer.status(), answer.text());
        return CityApi.json(answer);
    }

    private static JsonArray array(APIResponse answer) {
        return Json.createReader(new StringReader(answer.text())).readArray();
    }
}
