package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.reservation.builder.DraftEntry;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.DraftSheet;
import jp.fujimado.reservation.builder.DraftTopic;
import jp.fujimado.reservation.builder.PartForm;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.reservation.builder.SavePart;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryDraftService;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/**
 * One topic of a draft, each on its own page: its fields, or its lists with the fields of one entry. The page carries
 * marks of what it shows, so that nobody's work is overwritten unseen.
 */
@Named
@RequestScoped
public class DraftView {

    private static final String BETWEEN = ",";

    @Inject
    StaffCategoryDraftService drafts;

    @Inject
    StaffCategoryService categories;

    @Inject
    HttpServletRequest request;

    @Inject
    @Param(name = "id")
    Long id;

    @Inject
    @Param(name = "item")
    String item;

    private DraftTopic topic;
    private DraftSheet sheet;
    private PartForm form;
    private PartValues values;
    private String seen;
    private String marks;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        sheet = drafts.sheet(id);
        topic = Arrays.stream(DraftTopic.values())
                .filter(one -> one.page().equals(request.getServletPath()))
                .findFirst()
                .orElseThrow();
        marks = entries().map(DraftEntry::seen).collect(Collectors.joining(BETWEEN));
        PartPlace place = place();
        if (place != null) {
            form = drafts.form(id, place);
            values = PartValues.of(form.values());
            seen = form.seen();
        }
    }

    /** The part whose fields are shown; null while a page shows its lists only. */
    private PartPlace place() {
        if (item == null || item.isEmpty()) {
            DraftPart first = parts().findFirst().orElseThrow();
            return first.isList() ? null : PartPlace.of(first);
        }
        PartPlace asked = PartPlace.parse(item)
                .filter(one -> one.part().topic() == topic)
                .orElseThrow(() -> new NotFound("shared.not-found"));
        boolean gone = asked.part().isList()
                && asked.index() >= sheet.list(asked.part().name()).size();
        // What was typed for an entry that a colleague has just taken away can still be added.
        return gone && sentMark() != null ? new PartPlace(asked.part(), PartPlace.NEW) : asked;
    }

    private Stream<DraftPart> parts() {
        return Arrays.stream(DraftPart.values()).filter(part -> part.topic() == topic);
    }

    private Stream<DraftEntry> entries() {
        return parts().flatMap(part -> sheet.list(part.name()).stream());
    }

    private String sentMark() {
        return request.getParameter("seen");
    }

    public String save() {
        return save(seen);
    }

    /** Somebody else has changed it, and the official has looked at that. */
    public String overwrite() {
        return save(form.seen());
    }

    private String save(String mark) {
        boolean voided = drafts.save(id, new SavePart(form.place(), values.typed(), mark));
        say("draft.saved");
        if (voided) {
            say("draft.voided");
        }
        boolean inList = form.place().part().topic() == DraftTopic.HOURS
                || form.place().part().isList();
        return inList ? to(topic.page()) : to(getNext());
    }

    public String remove(DraftEntry entry) {
        drafts.remove(id, entry.place(), shown(entry));
        say("draft.removed");
        return to(topic.page());
    }

    public String up(DraftEntry entry) {
        return move(entry, -1);
    }

    public String down(DraftEntry entry) {
        return move(entry, 1);
    }

    private String move(DraftEntry entry, int by) {
        drafts.move(id, entry.place(), by, shown(entry));
        return to(topic.page());
    }

    /** The mark of the entry that stood at that place when the page was opened. */
    private String shown(DraftEntry entry) {
        int at = entries().toList().indexOf(entry);
        String[] sent = marks.split(BETWEEN);
        return at < sent.length ? sent[at] : "";
    }

    private static void say(String key) {
        Messages.create(StaffTexts.say(key)).flash().add();
    }

    private String to(String page) {
        return page + "?faces-redirect=true&id=" + id;
    }

    /** The page after this one. */
    public String getNext() {
        DraftTopic[] all = DraftTopic.values();
        return topic.ordinal() + 1 < all.length ? all[topic.ordinal() + 1].page() : "/reservation/draft.xhtml";
    }

    /** Whether what stands in the fields was changed by somebody else since the page was opened. */
    public boolean isOvertaken() {
        return form != null && sentMark() != null && !sentMark().equals(form.seen());
    }

    public boolean isEditing(String part) {
        return form != null && form.place().part().name().equals(part);
    }

    public boolean isListing() {
        return form == null;
    }

    public boolean isAdding() {
        return form != null && form.place().isNew();
    }

    public DraftSheet getSheet() {
        return sheet;
    }

    public DraftTopic getTopic() {
        return topic;
    }

    public List<DraftTopic> getTopics() {
        return List.of(DraftTopic.values());
    }

    public PartValues getValues() {
        return values;
    }

    /** Names of the draft's places by code. */
    public Map<String, String> getPlaces() {
        return form.places();
    }

    /** When a question can be asked, by key. */
    public Map<String, String> getConditions() {
        return form.conditions();
    }

    public Map<String, String> getDepartments() {
        return categories.departments();
    }

    public Map<String, String> getLifeEvents() {
        return drafts.lifeEvents();
    }

    /** Titles of the procedures by code. */
    public Map<String, String> getProcedures() {
        return drafts.procedures();
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getMarks() {
        return marks;
    }

    public void setMarks(String marks) {
        this.marks = marks;
    }
}
