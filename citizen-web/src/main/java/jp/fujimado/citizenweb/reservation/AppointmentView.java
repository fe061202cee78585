package jp.fujimado.citizenweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.reservation.boundary.citizen.CitizenFollowUpService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.citizen.ReservationDetail;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One reservation of the person. */
@Named
@RequestScoped
public class AppointmentView {

    @Inject
    CitizenReservationService reservations;

    @Inject
    CitizenFollowUpService followUps;

    @Inject
    @Param(name = "id")
    Long id;

    private ReservationDetail detail;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new BadRequest("shared.bad-page");
        }
        detail = reservations.detail(id);
    }

    public String cancel() {
        reservations.cancel(id);
        return told("reservation.cancelled");
    }

    private String told(String key) {
        Messages.create(Sentences.say(key)).flash().add();
        return "/reservation/detail.xhtml?faces-redirect=true&id=" + id;
    }

    /** She has done one of the things that come after the meeting. */
    public String tick(long followUp) {
        followUps.tick(followUp);
        return told("reservation.follow-up.ticked");
    }

    /** She has not, after all. */
    public String untick(long followUp) {
        followUps.untick(followUp);
        return told("reservation.follow-up.unticked");
    }

    public String getStatus() {
        return Sentences.say(detail.row().status().messageKey());
    }

    /** Picture of the receipt number for the reception. */
    public String getReceiptCode() {
        return ReceiptCode.picture(detail.row().receiptNumber());
    }

    public String getPlaceKind() {
        return Sentences.say(detail.place().kind().messageKey());
    }

    public ReservationDetail getDetail() {
        return detail;
    }
}
