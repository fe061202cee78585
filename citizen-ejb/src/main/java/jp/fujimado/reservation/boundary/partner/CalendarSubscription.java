package jp.fujimado.reservation.boundary.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.fujimado.reservation.FeedFile;
import jp.fujimado.reservation.boundary.system.FeedReadingService;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/**
 * The door for calendar programs, which cannot sign in: the secret in the address says who the official is, and what she
 * may see is asked of the directory at each reading.
 */
@ApplicationScoped
public class CalendarSubscription {

    private static final String SUBSCRIBE = "appointment.subscribe";

    @Inject
    FeedReadingService reading;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    /** What the secret opens now; empty alike for one that never was, one that was ended, and one whose official lost her role. */
    public Optional<FeedFile> fetch(String secret) {
        return currentActor
                .asSystem(() -> reading.owner(secret))
                .flatMap(subject -> currentActor.asOfficial(subject, () -> asOwner(secret)));
    }

    // A program goes on asking for years: asked first, so that no refusal fills the trail.
    private Optional<FeedFile> asOwner(String secret) {
        return permissions.allowed(currentActor.get(), SUBSCRIBE) ? reading.read(secret) : Optional.empty();
    }
}
