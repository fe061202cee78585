package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.person.TimelineEntry;
import org.omnifaces.cdi.Param;

/** All that happened, newest first. */
@Named
@RequestScoped
public class TimelineView {

    private static final int SIZE = 20;

    @Inject
    CitizenMyPageService myPage;

    @Inject
    @Param(name = "after")
    String after;

    private Page<TimelineEntry> entries;

    @PostConstruct
    void load() {
        entries = myPage.timeline(moment(), SIZE);
    }

    /** Where the page before ended; an address that was typed wrongly begins at the newest. */
    private Instant moment() {
        try {
            return after == null ? null : Instant.parse(after);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public boolean isFirst() {
        return after == null;
    }

    public Page<TimelineEntry> getEntries() {
        return entries;
    }
}
