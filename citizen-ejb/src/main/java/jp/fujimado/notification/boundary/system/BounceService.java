package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.control.Bounce;
import jp.fujimado.notification.control.Results;
import jp.fujimado.notification.control.Tokens;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.shared.security.RequiresPermission;

/** Mails that come back: only those count whose token is ours. */
@Stateless
public class BounceService {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Tokens tokens;

    @Inject
    Results results;

    @Inject
    Clock clock;

    /** Writes down what the report says; tells whether it was about a delivery of ours. A repeat changes nothing. */
    @RequiresPermission("delivery.send")
    public boolean take(Bounce bounce) {
        Delivery delivery = tokens.deliveryOf(bounce.token())
                .map(id -> em.find(Delivery.class, id))
                .orElse(null);
        if (delivery == null) {
            return false;
        }
        String reason = bounce.status() + " " + bounce.diagnostic();
        if (bounce.isFailure() && bounce.isNobody()) {
            results.unusable(delivery, AddressState.DEAD, reason);
        } else if (bounce.isFailure()) {
            delivery.failedForGood(reason, clock.instant());
        } else if (bounce.isDelivery()) {
            delivery.delivered(clock.instant());
        }
        return true;
    }
}
