package jp.fujimado.citizenweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.shared.text.Sentences;

/** The person's reservations. */
@Named
@RequestScoped
public class MineView {

    @Inject
    CitizenReservationService reservations;

    private List<ReservationRow> coming;
    private List<ReservationRow> past;

    @PostConstruct
    void load() {
        coming = reservations.coming();
        past = reservations.past();
    }

    public String status(ReservationRow row) {
        return Sentences.say(row.statusKey());
    }

    public List<ReservationRow> getComing() {
        return coming;
    }

    public List<ReservationRow> getPast() {
        return past;
    }
}
