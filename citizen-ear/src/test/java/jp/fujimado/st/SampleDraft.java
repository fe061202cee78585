package jp.fujimado.st;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.fujimado.launcher.City;

/** A whole draft of a kind of appointment that {@link #OFFICIAL} has begun; nobody asks for its approval. */
record SampleDraft(long id) {

    static final String OFFICIAL = "aikawa";

    private static final Map<String, SampleDraft> MADE = new ConcurrentHashMap<>();

    /** Makes it at the first call of a run. */
    static SampleDraft in(City city, CityBrowser browser) {
        return MADE.computeIfAbsent(city.staffUrl(), url -> make(city, browser));
    }

    private static SampleDraft make(City city, CityBrowser browser) {
        Official clerk = Official.signIn(city, browser.desktop(), OFFICIAL).open("/reservation/categories.xhtml");
        clerk.page().fill("#title", "見本の相談");
        clerk.page().selectOption("#department", "d046");
        clerk.page().selectOption("#copyOf", "nursery-concierge");
        clerk.press("#begin");
        return new SampleDraft(SampleVisit.number(clerk.page(), "id"));
    }
}
