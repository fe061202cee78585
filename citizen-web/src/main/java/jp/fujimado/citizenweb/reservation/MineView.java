package jp.fujimado.citizenweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.WaitingRow;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.citizen.CitizenWaitingService;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** The person's reservations. */
@Named
@RequestScoped
public class MineView {

    @Inject
    CitizenReservationService reservations;

    @Inject
    CitizenWaitingService waitingList;

    private List<ReservationRow> coming;
    private List<ReservationRow> past;
    private List<WaitingRow> waiting;

    @PostConstruct
    void load() {
        coming = reservations.coming();
        past = reservations.past();
        waiting = waitingList.mine();
    }

    /** Lets the offered time go to the next one. */
    public String pass(long id) {
        waitingList.pass(id);
        return told("reservation.waiting.passed");
    }

    /** Waits no more. */
    public String leave(long id) {
        waitingList.leave(id);
        return told("reservation.waiting.left");
    }

    private static String told(String key) {
        Messages.create(Sentences.say(key)).flash().add();
        return "/reservation/mine.xhtml?faces-redirect=true";
    }

    public String status(ReservationRow row) {
        return Sentences.say(row.statusKey());
    }

    public List<ReservationRow> getComing() {
        return coming;
    }

    public List<WaitingRow> getWaiting() {
        return waiting;
    }

    public List<ReservationRow> getPast() {
        return past;
    }
}
