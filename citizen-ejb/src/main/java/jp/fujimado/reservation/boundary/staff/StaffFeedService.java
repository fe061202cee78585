package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.reservation.FeedCard;
import jp.fujimado.reservation.FeedScope;
import jp.fujimado.reservation.control.CalendarFeeds;
import jp.fujimado.reservation.entity.CalendarFeed;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.RequiresPermission;

/** The acting official's own calendar feed (カレンダーへの配信): one address, which she makes, makes anew and ends. */
@Stateless
public class StaffFeedService {

    private static final String SUBSCRIBE = "appointment.subscribe";

    @Inject
    CalendarFeeds feeds;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor currentActor;

    @RequiresPermission(SUBSCRIBE)
    public Optional<FeedCard> own() {
        return feeds.of(subject()).map(CalendarFeed::card);
    }

    /**
     * Makes the address, or another one in place of it.
     *
     * @return the secret in the address; it cannot be told again
     */
    @RequiresPermission(SUBSCRIBE)
    public String issue(FeedScope scope) {
        Optional<CalendarFeed> before = feeds.ofLocked(subject());
        CalendarFeed feed = before.orElseGet(() -> feeds.begin(subject(), scope));
        feed.choose(scope);
        String secret = feeds.renew(feed);
        record(before.isPresent() ? "calendar-feed.renew" : "calendar-feed.create", feed);
        return secret;
    }

    /**
     * Brings other appointments at the same address.
     *
     * @throws NotFound when there is none
     */
    @RequiresPermission(SUBSCRIBE)
    public void choose(FeedScope scope) {
        CalendarFeed feed = feeds.ofLocked(subject()).orElseThrow(() -> new NotFound("shared.not-found"));
        feed.choose(scope);
        record("calendar-feed.change", feed);
    }

    /** The address opens nothing any more; doing it twice changes nothing. */
    @RequiresPermission(SUBSCRIBE)
    public void end() {
        feeds.ofLocked(subject()).ifPresent(feed -> {
            record("calendar-feed.end", feed);
            feeds.end(feed);
        });
    }

    private void record(String act, CalendarFeed feed) {
        trail.act(act)
                .target("calendar-feed", feed.id())
                .detail(feed.scope().name())
                .write();
    }

    private String subject() {
        return currentActor.get().subject();
    }
}
