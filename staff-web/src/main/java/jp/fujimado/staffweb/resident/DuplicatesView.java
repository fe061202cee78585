package jp.fujimado.staffweb.resident;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import jp.fujimado.resident.DuplicateRow;
import jp.fujimado.resident.DuplicateSearch;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.boundary.staff.StaffDuplicateService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** Pairs of people who may be one. By POST, like the search: names do not belong into addresses. */
@Named
@ViewScoped
public class DuplicatesView implements Serializable {

    private static final int SIZE = 20;

    @Inject
    StaffDuplicateService duplicates;

    @Inject
    StaffResidentService residents;

    @Inject
    CurrentLook look;

    private final Deque<String> before = new ArrayDeque<>();
    private Map<String, String> purposes;
    private Instant fresh;
    private String kana;
    private String account;
    private boolean parted;
    private String why;
    private DuplicateSearch search;
    private String place;
    private Page<DuplicateRow> page;

    @PostConstruct
    void load() {
        purposes = ResidentSearchView.labels(residents);
        fresh = duplicates.upToDate().orElse(null);
        if (look.isKnown()) {
            search();
        }
    }

    public void search() {
        search = new DuplicateSearch(kana, account, parted);
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
        page = duplicates.find(search, look.look(), from, SIZE);
        place = from;
    }

    /** The two are different people. */
    public void part(long pair) {
        act(() -> duplicates.part(pair, why), "resident.duplicate-parted");
        why = null;
    }

    public void reopen(long pair) {
        act(() -> duplicates.reopen(pair), "resident.duplicate-reopened");
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            Messages.create(Sentences.say(done)).add();
        } catch (NotFound gone) {
            Messages.create(Sentences.say(gone.messageKey())).error().add();
        }
        read(place);
    }

    public List<ResidentRow> people(DuplicateRow row) {
        return List.of(row.first(), row.second());
    }

    public Map<String, String> getPurposes() {
        return purposes;
    }

    /** Null until the whole city was searched once. */
    public Instant getFresh() {
        return fresh;
    }

    /** Null while nothing was asked for. */
    public Page<DuplicateRow> getPage() {
        return page;
    }

    /** Whether the list on the page is that of the pairs that are two people. */
    public boolean isShownParted() {
        return search != null && search.parted();
    }

    public boolean isFirst() {
        return before.isEmpty();
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public boolean isParted() {
        return parted;
    }

    public void setParted(boolean parted) {
        this.parted = parted;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
