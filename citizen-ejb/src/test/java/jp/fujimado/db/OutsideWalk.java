package jp.fujimado.db;

import java.util.List;
import jp.fujimado.notification.boundary.citizen.CitizenBrowserService;
import jp.fujimado.notification.boundary.system.LineEventService;
import jp.fujimado.notification.control.IncomingLineEvent;

/** The part of the {@link Walk} where LINE and browsers come in. */
final class OutsideWalk {

    private final CityOnDatabase city;
    private final Person citizen;

    OutsideWalk(CityOnDatabase city, Person citizen) {
        this.city = city;
        this.citizen = citizen;
    }

    void everywhere() {
        browsers();
        city.asSystem(LineEventService.class, it -> {
            it.store(List.of(new IncomingLineEvent(
                    "01HWALK",
                    "U0000000000000000000000000000000a",
                    true,
                    city.clock().instant())));
            it.waiting(10).forEach(it::workOff);
            it.forgetOld();
            return null;
        });
    }

    private void browsers() {
        city.as(citizen, CitizenBrowserService.class, it -> {
            it.add(BrowserDbTest.browser("Firefox（Linux）"));
            it.remove(it.mine().get(0).id());
            it.add(BrowserDbTest.browser("Firefox（Linux）"));
            return null;
        });
    }
}
