package jp.fujimado.staffweb.resident;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.resident.LookPurpose;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.shared.paging.Page;

/** Looking for a person. By POST: names and birth dates do not belong into addresses, which are logged. */
@Named
@ViewScoped
public class ResidentSearchView implements Serializable {

    private static final int SIZE = 20;

    @Inject
    StaffResidentService residents;

    @Inject
    CurrentLook look;

    private final Map<String, Object> form = new HashMap<>();
    private final Deque<String> before = new ArrayDeque<>();
    private Map<String, String> purposes;
    private ResidentSearch search;
    private String place;
    private Page<ResidentRow> page;

    @PostConstruct
    void load() {
        purposes = labels(residents);
    }

    /** Value to label of the purposes of a look. */
    public static Map<String, String> labels(StaffResidentService residents) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (LookPurpose purpose : residents.purposes()) {
            labels.put(purpose.code(), purpose.label());
        }
        return labels;
    }

    public void search() {
        search = new ResidentSearch(
                text("kana"), text("name"), text("birthDate"), text("town"), text("phone"), text("account"));
        before.clear();
        page = null;
        read(null);
    }

    public void next() {
        before.push(place == null ? "" : place);
        read(page.next());
    }

    public void previous() {
        String last = before.pop();
        read(last.isEmpty() ? null : last);
    }

    private void read(String from) {
        page = residents.search(search, look.look(), from, SIZE);
        place = from;
    }

    private String text(String key) {
        Object value = form.get(key);
        return value == null ? "" : value.toString();
    }

    public Map<String, Object> getForm() {
        return form;
    }

    public Map<String, String> getPurposes() {
        return purposes;
    }

    /** Null while nothing was searched. */
    public Page<ResidentRow> getPage() {
        return page;
    }

    public boolean isFirst() {
        return before.isEmpty();
    }
}
