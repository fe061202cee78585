package jp.fujimado.st;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.fujimado.launcher.City;

/**
 * What hanako left behind, for tests that only look.
 *
 * @param submitted number of an application that waits at child-benefit
 * @param draft number of a form that she still fills in
 * @param file public id of the file attached to the submitted one
 * @param message number of the message about the receipt
 * @param booked number of a reservation
 * @param held number of a time that she holds but has not confirmed
 * @param time begin of a free time
 */
record SampleCase(
        long submitted,
        long draft,
        String receipt,
        String file,
        String message,
        String booked,
        String held,
        String time) {

    static final String OWNER = "hanako";

    private static final Map<String, SampleCase> MADE = new ConcurrentHashMap<>();

    /** Makes it at the first call of a run. */
    static SampleCase in(City city, CityBrowser browser) {
        return MADE.computeIfAbsent(city.citizenUrl(), url -> make(city, browser));
    }

    private static SampleCase make(City city, CityBrowser browser) {
        Citizen citizen = Citizen.signIn(city, browser.phone(), OWNER).register(Map.of());
        long submitted = citizen.begin("pregnancy-support-1");
        citizen.choose("situation", "pregnant").next();
        citizen.attach("pregnancyProof", SampleFiles.picture("proof.png"));
        ProcedureForm.of("pregnancy-support-1").fill(citizen);
        String file = citizen.page().getAttribute("a[href*='/file/attachment']", "href");
        String receipt = citizen.submit();
        long draft = citizen.begin("pregnancy-support-2");
        citizen.choose("situation", "born").next();
        String message = citizen.awaitMessage("申請を受け付けました").getAttribute("href");
        String booked = ReservationST.advice(citizen);
        citizen.open("/reservation/times.xhtml?code=pregnancy-interview")
                .press(".first-free a")
                .press("#hold");
        String held = after("id=", citizen.page().url());
        citizen.open("/reservation/times.xhtml?code=citizen-advice");
        String time = citizen.page().getAttribute(".first-free a", "href");
        return new SampleCase(
                submitted, draft, receipt, after("id=", file), after("id=", message), booked, held, after("at=", time));
    }

    private static String after(String mark, String text) {
        return text.substring(text.indexOf(mark) + mark.length());
    }
}
