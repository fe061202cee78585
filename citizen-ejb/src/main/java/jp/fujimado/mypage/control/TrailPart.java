package jp.fujimado.mypage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.fujimado.audit.TrailRow;
import jp.fujimado.audit.boundary.AccessLog;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.TimelineEntry;
import jp.fujimado.shared.person.TimelineEntry.Side;
import jp.fujimado.shared.text.Sentences;

/** The trail on the timeline: who of the city looked, and those own acts that no other part tells. */
@ApplicationScoped
public class TrailPart implements MyPagePart {

    private static final Set<String> OWN = Set.of(
            "account.create",
            "consent.give",
            "consent.withdraw",
            "login.link",
            "login.unlink",
            "login.password",
            "login.code",
            "login.no-code",
            "verification.accept",
            "verification.decline",
            "family.save",
            "family.remove",
            "mandate.offer",
            "mandate.accept",
            "mandate.begin",
            "mandate.end",
            "application.letter",
            "profile.erase-bank",
            "record.download");

    @Inject
    AccessLog accessLog;

    @Inject
    Departments departments;

    @Inject
    Residents residents;

    @Override
    public List<TimelineEntry> timeline(long accountId, Instant before, int limit) {
        return accessLog.trail(accountId, OWN, before, limit).stream()
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(TrailRow row) {
        String department = row.department() == null
                ? Sentences.say("mypage.timeline.city")
                : departments.of(row.department()).name();
        return row.isByOfficial()
                ? new TimelineEntry(row.occurredAt(), Side.CITY, row.words(), department, "/mypage/looks.xhtml")
                : new TimelineEntry(row.occurredAt(), Side.MINE, row.words(), about(row), null);
    }

    private String about(TrailRow row) {
        return row.action().startsWith("consent.") ? residents.purpose(row.targetId()) : "";
    }
}
