package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.fujimado.identity.LoginChanged;
import jp.fujimado.identity.OutsideLoginSeen;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.boundary.Addresses;

/** Who has linked a LINE login can be written to by LINE, as long as it is linked and the city has a LINE channel. */
@ApplicationScoped
public class LineLinks {

    private static final String LINE = "line";

    @Inject
    Addresses addresses;

    @Inject
    LineClient client;

    void seen(@Observes OutsideLoginSeen seen) {
        if (seen.login().provider().equals(LINE) && client.configured()) {
            addresses.keepAlone(seen.accountId(), Channel.LINE, seen.login().id());
        }
    }

    void changed(@Observes LoginChanged changed) {
        if (changed.action().equals("login.unlink") && changed.way().equals(LINE)) {
            addresses.keep(changed.accountId(), Channel.LINE, null);
        }
    }
}
