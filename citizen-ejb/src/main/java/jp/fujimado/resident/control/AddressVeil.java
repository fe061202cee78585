package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/**
 * From whom an address under 支援措置 is hidden: from every official but those who keep these measures, and from everybody
 * who acts for the person, whoever let her.
 */
@ApplicationScoped
public class AddressVeil {

    /** Who sees addresses that are hidden from all others. */
    public static final String PERMISSION = "resident.protect";

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** Whether it is hidden from the acting person at this moment. */
    public boolean hides(Resident person) {
        return isDown() && person.isProtected(LocalDate.now(clock));
    }

    /** Whether the acting person sees no hidden address of anybody. */
    public boolean isDown() {
        Actor actor = currentActor.get();
        return actor.isStaff() ? !permissions.allowed(actor, PERMISSION) : actor.behalf() != null;
    }
}
