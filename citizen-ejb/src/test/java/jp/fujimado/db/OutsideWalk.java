package jp.fujimado.db;

import java.util.List;
import jp.fujimado.notification.boundary.system.LineEventService;
import jp.fujimado.notification.control.IncomingLineEvent;

/** The part of the {@link Walk} where LINE and browsers come in. */
final class OutsideWalk {

    private final CityOnDatabase city;

    OutsideWalk(CityOnDatabase city) {
        this.city = city;
    }

    void everywhere() {
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
}
