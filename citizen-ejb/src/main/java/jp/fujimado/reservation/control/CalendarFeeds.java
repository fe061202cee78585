package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.fujimado.reservation.FeedScope;
import jp.fujimado.reservation.entity.CalendarFeed;
import jp.fujimado.shared.crypto.Fingerprint;

/** The addresses of calendar feeds: 256 random bits each, of which only the fingerprint is kept. */
@ApplicationScoped
public class CalendarFeeds {

    private static final int BYTES = 32;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    BookingLocks locks;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** The official's feed. */
    public Optional<CalendarFeed> of(String subject) {
        return em.createQuery("select f from CalendarFeed f where f.subject = :subject", CalendarFeed.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** The official's feed, kept from others until the end of the transaction. */
    public Optional<CalendarFeed> ofLocked(String subject) {
        locks.lock(List.of("calendar-feed/" + subject));
        return of(subject);
    }

    /** Makes the feed of an official who has none; it has no address yet. */
    public CalendarFeed begin(String subject, FeedScope scope) {
        CalendarFeed feed = new CalendarFeed(subject);
        feed.choose(scope);
        return feed;
    }

    /**
     * Gives the feed another address; the one before opens nothing any more.
     *
     * @return the secret, which nobody can read again
     */
    public String renew(CalendarFeed feed) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        feed.renew(Fingerprint.of(secret), clock.instant());
        em.persist(feed);
        return secret;
    }

    public void end(CalendarFeed feed) {
        em.remove(feed);
    }

    /** Whose feed the secret opens. */
    public Optional<String> owner(String secret) {
        return em.createQuery("select f.subject from CalendarFeed f where f.secretHash = :hash", String.class)
                .setParameter("hash", Fingerprint.of(secret))
                .getResultStream()
                .findFirst();
    }

    /** The feed that the secret opens, locked: two programs that read it at once do so one after the other. */
    public Optional<CalendarFeed> opened(String secret) {
        return em.createQuery("select f from CalendarFeed f where f.secretHash = :hash", CalendarFeed.class)
                .setParameter("hash", Fingerprint.of(secret))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
