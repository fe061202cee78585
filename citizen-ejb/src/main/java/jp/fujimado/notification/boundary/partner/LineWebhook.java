package jp.fujimado.notification.boundary.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.fujimado.notification.boundary.system.LineEventService;
import jp.fujimado.notification.control.IncomingLineEvent;
import jp.fujimado.notification.control.LineEvents;
import jp.fujimado.shared.security.CurrentActor;

/** The door for events of LINE, which proves itself by a signature in place of a login: looks at the signature, stores, and leaves the work to a timer. */
@ApplicationScoped
public class LineWebhook {

    @Inject
    LineEvents reader;

    @Inject
    LineEventService events;

    @Inject
    CurrentActor currentActor;

    /** What became of a request. */
    public enum Outcome {
        /** Stored, or known already. */
        TAKEN,
        /** Not by LINE, or not of these days. */
        REFUSED,
        /** The city has no LINE channel. */
        CLOSED
    }

    /** Takes a request as it came, byte for byte, with its {@code x-line-signature}. */
    public Outcome take(byte[] body, String signature) {
        if (!reader.configured()) {
            return Outcome.CLOSED;
        }
        Optional<List<IncomingLineEvent>> read = reader.read(body, signature);
        read.filter(found -> !found.isEmpty())
                .ifPresent(found -> currentActor.asSystem(() -> {
                    events.store(found);
                    return null;
                }));
        return read.isPresent() ? Outcome.TAKEN : Outcome.REFUSED;
    }
}
