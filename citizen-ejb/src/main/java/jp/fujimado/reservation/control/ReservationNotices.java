package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.reservation.entity.Waiting;
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

    @Inject
    Categories categories;

    public void tell(ReservationEvent event, Reservation reservation) {
        send(event, reservation, "/reservation/detail.xhtml?id=" + reservation.id(), "");
    }

    /** A time is held for somebody who waited for one. */
    void offer(Reservation held, Instant until) {
        send(ReservationEvent.OFFERED, held, "/reservation/book.xhtml?id=" + held.id(), JapaneseTime.of(until));
    }

    private void send(ReservationEvent event, Reservation reservation, String path, String until) {
        Category category = book.category(reservation);
        Place place = book.place(reservation);
        Department department = departments.of(reservation.department());
        String when = JapaneseTime.of(reservation.startsAt(), reservation.endsAt());
        String key = "reservation.notice." + event;
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
                                : Sentences.say("reservation.notice.reason", reservation.reason()),
                        until),
                path));
    }

    /** The time that was offered to her went to somebody else; she still waits. */
    void offerOver(Waiting waiting) {
        tell("OFFER_OVER", waiting, "/reservation/mine.xhtml");
    }

    /** No time became free for her. */
    void waitingOver(Waiting waiting) {
        tell("WAITING_OVER", waiting, "/reservation/times.xhtml?code=" + waiting.categoryCode());
    }

    /** The city takes no more appointments of that kind. */
    void waitingClosed(Waiting waiting) {
        tell("WAITING_CLOSED", waiting, "/reservation/index.xhtml");
    }

    /** The place for which she waited is gone; she waits for any place. */
    void placeGone(Waiting waiting, Category next, String place) {
        tell("PLACE_GONE", waiting, next, "/reservation/mine.xhtml", place);
    }

    private void tell(String event, Waiting waiting, String path) {
        tell(event, waiting, categories.newest(waiting.categoryCode()).orElseThrow(), path, "");
    }

    private void tell(String event, Waiting waiting, Category category, String path, String place) {
        Department department = departments.of(category.department());
        String key = "reservation.notice." + event;
        notices.send(Notice.to(
                waiting.booker().accountId(),
                department.name(),
                Sentences.say(key + ".subject", category.guide().title()),
                Sentences.say(
                        key + ".body",
                        category.guide().title(),
                        department.name(),
                        department.phone(),
                        Setting.CITIZEN_URL.value() + path,
                        place),
                path));
    }
}
