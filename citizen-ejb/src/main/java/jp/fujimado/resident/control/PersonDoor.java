package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/** How far an official gets with a person's data: an address under 支援措置 is only for those who keep these measures. */
@ApplicationScoped
public class PersonDoor {

    @Inject
    ResidentRegister register;

    @Inject
    AddressVeil veil;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor currentActor;

    /**
     * The person, to be worked on.
     *
     * @throws NotFound when the city keeps no data of her
     * @throws RuleViolation when her address is hidden from this official, or she goes on under another account
     */
    public Resident open(long account) {
        Resident person = register.resident(account).orElseThrow(() -> new NotFound("shared.not-found"));
        if (veil.hides(person)) {
            throw new RuleViolation("resident.correction-protected");
        }
        if (person.isMerged()) {
            throw new RuleViolation("resident.desk-merged");
        }
        return person;
    }

    /** The department in which the official holds the permission, for the person who sees who acted; null if none. */
    public String department(String permission) {
        return permissions.departments(currentActor.get(), permission).stream()
                .findFirst()
                .orElse(null);
    }
}
