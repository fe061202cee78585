package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.PreferredChannel;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.resident.entity.ResidentContact;

/** Tells the notices where a person can be reached: the first mail address that she has proved. */
@ApplicationScoped
public class ReachableAt {

    @Inject
    Addresses addresses;

    @Inject
    ContactBook contacts;

    /** After a change of her contacts or of what she prefers. */
    public void refresh(Resident resident) {
        Optional<String> proved = contacts.of(resident.id()).stream()
                .filter(contact -> contact.kind() == ContactKind.MAIL && contact.verifiedAt() != null)
                .map(ResidentContact::value)
                .findFirst();
        addresses.keepMail(resident.accountId(), proved.orElse(null));
        addresses.prefer(resident.accountId(), resident.channel().name());
    }

    /** The city keeps no contacts of hers any more. */
    public void forget(long accountId) {
        addresses.keepMail(accountId, null);
        addresses.prefer(accountId, PreferredChannel.MAIL.name());
    }
}
