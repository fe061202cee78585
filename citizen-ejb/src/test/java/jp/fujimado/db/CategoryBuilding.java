package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.builder.DraftReview;
import jp.fujimado.reservation.builder.DraftSheet;
import jp.fujimado.reservation.builder.NewDraft;
import jp.fujimado.reservation.builder.PartForm;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.reservation.builder.SavePart;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryDraftService;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryReviewService;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryService;

/** Officials who build a kind of appointment, and what they do. */
final class CategoryBuilding {

    private final CityOnDatabase city;
    final Person clerk;
    final Person approver;

    CategoryBuilding(CityOnDatabase city) {
        this.city = city;
        Town town = new Town(city);
        clerk = town.signedIn(Person.official("d046:reception"), "相川");
        approver = town.signedIn(Person.official("d046:reception-approver"), "秋元");
    }

    long begin(String title, String copyOf) {
        return city.as(clerk, StaffCategoryService.class, it -> it.begin(new NewDraft("d046", title, copyOf)));
    }

    PartForm form(Person official, long id, String key) {
        return city.as(official, StaffCategoryDraftService.class, it -> it.form(id, place(key)));
    }

    static PartPlace place(String key) {
        return PartPlace.parse(key).orElseThrow();
    }

    /** Saves a part as the page does that was opened just now; fields that are not named stay as they are. */
    boolean save(long id, String key, Map<String, String> typed) {
        return save(clerk, id, form(clerk, id, key), typed);
    }

    boolean save(Person official, long id, PartForm form, Map<String, String> typed) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        typed.forEach((field, text) -> values.put(field, List.of(text.split("\\|"))));
        return city.as(
                official,
                StaffCategoryDraftService.class,
                it -> it.save(id, new SavePart(form.place(), values, form.seen())));
    }

    DraftSheet sheet(long id) {
        return city.as(clerk, StaffCategoryDraftService.class, it -> it.sheet(id));
    }

    DraftReview review(Person official, long id) {
        return city.as(official, StaffCategoryReviewService.class, it -> it.review(id));
    }

    void remove(long id, String key) {
        String seen = form(clerk, id, key).seen();
        city.as(clerk, StaffCategoryDraftService.class, it -> {
            it.remove(id, place(key), seen);
            return null;
        });
    }

    void request(Person official, long id) {
        int revision = sheet(id).revision();
        city.as(official, StaffCategoryReviewService.class, it -> {
            it.request(id, revision);
            return null;
        });
    }

    String publish(Person official, long id) {
        return publish(official, id, sheet(id).revision());
    }

    String publish(Person official, long id, int revision) {
        return city.as(official, StaffCategoryReviewService.class, it -> it.publish(id, revision));
    }

    void giveBack(Person official, long id, String words) {
        city.as(official, StaffCategoryReviewService.class, it -> {
            it.giveBack(id, words);
            return null;
        });
    }

    long change(String code) {
        return city.as(clerk, StaffCategoryService.class, it -> it.change(code));
    }

    void close(String code, String reason) {
        city.as(clerk, StaffCategoryService.class, it -> {
            it.close(code, reason);
            return null;
        });
    }

    /** A whole category from nothing: an outreach consultation for children, once in a fiscal year. */
    long outreach(String title) {
        long id = begin(title, "");
        save(id, "guide", Map.of("kana", "シュッチョウソウダン", "lead", "相談員が市民センターにうかがいます。"));
        save(id, "people", Map.of("who", "CHILD", "age", "7"));
        save(id, "place-new", Map.of("kind", "CENTRE", "name", "善行", "capacity", "1"));
        save(id, "place-new", Map.of("kind", "CENTRE", "name", "長後", "capacity", "1"));
        save(id, "series-new", series("place-1|place-2", "MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY", "10:00", "12:00"));
        save(id, "rules", Map.of("minutes", "60"));
        save(id, "limit-new", Map.of("subject", "CHILD", "most", "1"));
        save(id, "question-new", Map.of("type", "text", "label", "相談したいこと", "required", "true"));
        assertTrue(review(clerk, id).isComplete(), review(clerk, id).problems().toString());
        return id;
    }

    static Map<String, String> series(String places, String days, String from, String until) {
        return Map.of("places", places, "days", days, "from", from, "until", until, "startsOn", "2020-04-01");
    }
}
