package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.reservation.BookingLimit;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.builder.DraftEntry;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.DraftSheet;
import jp.fujimado.reservation.builder.PartForm;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.reservation.builder.SavePart;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;

/** Shows a draft part by part, and writes in it. */
@ApplicationScoped
public class DraftDesk {

    private static final int MOST_ENTRIES = 60;

    private static final Map<DraftPart, PartWriter> WRITERS = Map.of(
            DraftPart.GUIDE, new GuideWriter(),
            DraftPart.PEOPLE, new PeopleWriter(),
            DraftPart.RULES, new RulesWriter(),
            DraftPart.PLACE, new PlaceWriter(),
            DraftPart.SERIES, new SeriesWriter(),
            DraftPart.EXTRA_DAY, new ExtraDayWriter(),
            DraftPart.CLOSED_DAYS, new ClosedDaysWriter(),
            DraftPart.LIMIT, new LimitWriter(),
            DraftPart.QUESTION, new QuestionWriter(),
            DraftPart.FOLLOW_UP, new FollowUpWriter());

    @Inject
    Drafts drafts;

    @Inject
    Categories categories;

    @Inject
    Departments departments;

    /** @param mayWrite whether the acting official may change it */
    public DraftSheet sheet(CategoryDraft draft, boolean mayWrite) {
        JsonObject content = DraftJson.read(draft.content());
        Map<DraftPart, List<DraftEntry>> entries = new EnumMap<>(DraftPart.class);
        for (DraftPart part : DraftPart.values()) {
            if (part.isList()) {
                entries.put(part, entries(content, part, drafts.names()));
            }
        }
        return new DraftSheet(
                draft.id(),
                draft.code(),
                title(content),
                departments.of(draft.department()).name(),
                draft.baseVersion() + 1,
                draft.revision(),
                draft.status(),
                new DraftSheet.Changed(draft.changedName(), draft.changedAt()),
                draft.reply(),
                mayWrite,
                entries,
                DraftJson.texts(content, "closedDays").stream()
                        .map(DraftWords::day)
                        .toList());
    }

    static String title(JsonObject content) {
        String title = DraftJson.text(DraftJson.section(content, "guide"), "title");
        return title.isEmpty() ? DraftWords.say("untitled") : title;
    }

    /** Title of a draft as it is now. */
    public String title(CategoryDraft draft) {
        return title(DraftJson.read(draft.content()));
    }

    private static List<DraftEntry> entries(JsonObject content, DraftPart part, CityNames names) {
        List<JsonObject> stored = DraftJson.entries(content, part);
        List<String> words = DraftWords.entries(content, part, names);
        return IntStream.range(0, stored.size())
                .mapToObj(i -> new DraftEntry(new PartPlace(part, i), words.get(i), DraftJson.mark(stored.get(i))))
                .toList();
    }

    /** @throws NotFound when there is no such entry */
    public PartForm form(CategoryDraft draft, PartPlace place) {
        JsonObject content = DraftJson.read(draft.content());
        requireThere(content, place);
        JsonObject slice = DraftJson.slice(content, place);
        return new PartForm(
                place,
                WRITERS.get(place.part()).shown(slice),
                DraftJson.mark(slice),
                PartWriter.placesOf(content),
                place.part() == DraftPart.QUESTION ? QuestionConditions.offered(content, place) : Map.of());
    }

    private static void requireThere(JsonObject content, PartPlace place) {
        if (place.part().isList()
                && !place.isNew()
                && place.index() >= DraftJson.entries(content, place.part()).size()) {
            throw new NotFound("shared.not-found");
        }
    }

    /**
     * Writes one part.
     *
     * @param mayDraft departments for which the acting official may draft
     * @return whether a request for approval is void by that
     * @throws Conflict when the part was changed by somebody else since the page was opened
     */
    public boolean save(CategoryDraft draft, SavePart typed, Set<String> mayDraft) {
        JsonObject content = DraftJson.read(draft.content());
        PartPlace place = typed.place();
        requireUnchanged(draft, content, place, typed.seen());
        JsonObject slice = place.isNew() ? fresh(draft, content, place.part()) : DraftJson.slice(content, place);
        Typed values = new Typed(typed.values());
        JsonObject written = WRITERS.get(place.part())
                .written(slice, values, new PartWriter.Surroundings(content, place, mayDraft, drafts.names()));
        values.refuse();
        if (written.equals(slice) && !place.isNew()) {
            return false;
        }
        return drafts.write(draft, DraftJson.withSlice(content, place, written));
    }

    private static void requireUnchanged(CategoryDraft draft, JsonObject content, PartPlace place, String seen) {
        boolean gone = place.part().isList()
                && !place.isNew()
                && place.index() >= DraftJson.entries(content, place.part()).size();
        if (gone || !DraftJson.mark(DraftJson.slice(content, place)).equals(seen)) {
            throw new Conflict("category.changed-meanwhile", draft.changedName());
        }
    }

    /** An entry that is added, with a code that no published version has used for something else. */
    private JsonObject fresh(CategoryDraft draft, JsonObject content, DraftPart part) {
        List<JsonObject> entries = DraftJson.entries(content, part);
        if (entries.size() >= MOST_ENTRIES) {
            throw new Conflict("category.too-many", MOST_ENTRIES);
        }
        return switch (part) {
            case PLACE -> coded("place-", entries, places(draft));
            case LIMIT -> coded("limit-", entries, limits(draft));
            case QUESTION ->
                Json.createObjectBuilder()
                        .add("key", QuestionWriter.freeKey(entries))
                        .build();
            default -> JsonObject.EMPTY_JSON_OBJECT;
        };
    }

    private static JsonObject coded(String prefix, List<JsonObject> entries, Set<String> used) {
        entries.forEach(entry -> used.add(entry.getString("code")));
        String code = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> prefix + i)
                .filter(one -> !used.contains(one))
                .findFirst()
                .orElseThrow();
        return Json.createObjectBuilder().add("code", code).build();
    }

    private Set<String> places(CategoryDraft draft) {
        Set<String> codes = new HashSet<>();
        published(draft).forEach(one -> one.places().stream().map(Place::code).forEach(codes::add));
        return codes;
    }

    private Set<String> limits(CategoryDraft draft) {
        Set<String> codes = new HashSet<>();
        published(draft)
                .forEach(one -> one.limits().stream().map(BookingLimit::code).forEach(codes::add));
        return codes;
    }

    private List<Category> published(CategoryDraft draft) {
        return drafts.versions(draft.code()).stream()
                .map(version -> categories.of(draft.code(), version))
                .toList();
    }

    /**
     * Takes an entry out of its list.
     *
     * @throws Conflict when it was changed by somebody else since the page was opened
     */
    public void remove(CategoryDraft draft, PartPlace place, String seen) {
        JsonObject content = DraftJson.read(draft.content());
        requireUnchanged(draft, content, place, seen);
        List<JsonObject> entries = new ArrayList<>(DraftJson.entries(content, place.part()));
        entries.remove(place.index());
        drafts.write(draft, DraftJson.withEntries(content, place.part(), entries));
    }

    /**
     * Changes places with the neighbour; at the end of the list nothing happens.
     *
     * @param by -1 for up, 1 for down
     * @throws Conflict when it was changed by somebody else since the page was opened
     */
    public void move(CategoryDraft draft, PartPlace place, int by, String seen) {
        JsonObject content = DraftJson.read(draft.content());
        requireUnchanged(draft, content, place, seen);
        List<JsonObject> entries = new ArrayList<>(DraftJson.entries(content, place.part()));
        int to = place.index() + by;
        if (to >= 0 && to < entries.size()) {
            Collections.swap(entries, place.index(), to);
            drafts.write(draft, DraftJson.withEntries(content, place.part(), entries));
        }
    }
}
