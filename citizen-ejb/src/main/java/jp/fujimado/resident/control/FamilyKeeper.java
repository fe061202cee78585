package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.entity.FamilyMember;
import jp.fujimado.resident.entity.Mandate;

/** What goes together when a relative is taken out. */
@ApplicationScoped
public class FamilyKeeper {

    @Inject
    FamilyBook family;

    @Inject
    MandateBook mandates;

    @Inject
    ResidentRegister register;

    @Inject
    ConsentBook consents;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * Takes the relative out and ends what the person may do for her; data nobody keeps any more are erased, but not
     * those of who has a login of her own by now: she keeps them herself.
     */
    public void remove(long account, FamilyMember member) {
        Long person = member.personAccountId();
        family.remove(member);
        if (person == null) {
            return;
        }
        mandates.forPrincipal(person).stream()
                .filter(mandate -> Long.valueOf(account).equals(mandate.agentAccount()))
                .forEach(mandate -> mandate.end(Mandate.RETURNED, null, clock.instant()));
        if (!family.isKeptBySomebody(person) && !accounts.hasLogin(person)) {
            mandates.forPrincipal(person).forEach(mandate -> mandate.end(Mandate.REVOKED, null, clock.instant()));
            consents.withdraw(person, ConsentPurpose.PROFILE);
            register.erase(person);
        }
    }

    /** Takes everybody out. */
    public void removeAll(long account) {
        family.entries(account).forEach(member -> remove(account, member));
    }
}
