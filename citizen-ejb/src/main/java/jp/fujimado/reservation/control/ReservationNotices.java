package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.text.Sentences;

/** Tells the person what happened to her reservation, over the channels that she has chosen. The link of a meeting room is never in it. */
@ApplicationScoped
public class ReservationNotices {

    @Inject
    Notices notices;

    @Inject
    Departments departments;

    @Inject
    ReservationBook book;

    public void tell(ReservationEvent event, Reservation reservation) {
        Category category = book.category(reservation);
        Place place = book.place(reservation);
        Department department = departments.of(reservation.department());
        String when = JapaneseTime.of(reservation.startsAt(), reservation.endsAt());
        String key = "reservation.notice." + event;
        String path = "/reservation/detail.xhtml?id=" + reservation.id();
        notices.send(Notice.to(
                reservation.accountId(),
                department.name(),
                Sentences.say(key + ".subject", category.guide().title(), when),
                Sentences.say(
                        key + ".body",
                        when,
                        place.name(),
                        category.guide().title(),
                        reservation.receiptNumber(),
                        department.name(),
                        department.phone(),
                        Setting.CITIZEN_URL.value() + path,
                        reservation.reason(),
                        reservation.reason() == null
                                ? ""
                                : Sentences.say("reservation.notice.reason", reservation.reason())),
                path));
    }
}
