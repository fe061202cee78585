package jp.fujimado.reservation.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.reservation.FeedFile;
import jp.fujimado.reservation.control.CalendarFeeds;
import jp.fujimado.reservation.control.FeedReader;
import jp.fujimado.reservation.control.FeedWriter;
import jp.fujimado.reservation.entity.CalendarFeed;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.time.CityClock;

/** Calendar feeds as calendar programs read them: whose one is, and what it brings. */
@Stateless
public class FeedReadingService {

    @Inject
    CalendarFeeds feeds;

    @Inject
    FeedReader reader;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Login of the official whose feed the secret opens; empty for an unknown or ended one. */
    @RequiresPermission("reservation.tend")
    public Optional<String> owner(String secret) {
        return feeds.owner(secret);
    }

    /** What the feed brings to the acting official; the first reading of each day goes on record. */
    @RequiresPermission("appointment.subscribe")
    public Optional<FeedFile> read(String secret) {
        return feeds.opened(secret).map(this::read);
    }

    private FeedFile read(CalendarFeed feed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] bytes = FeedWriter.write(feed.scope(), reader.entries(feed.scope()));
        String tag = Fingerprint.of(new String(bytes, StandardCharsets.UTF_8));
        feed.brings(tag, now);
        if (feed.isFirstReadOn(CityClock.day(now))) {
            trail.act("calendar-feed.read")
                    .target("calendar-feed", feed.id())
                    .detail(feed.scope().name())
                    .write();
        }
        return new FeedFile(bytes, tag, feed.changedAt());
    }
}
