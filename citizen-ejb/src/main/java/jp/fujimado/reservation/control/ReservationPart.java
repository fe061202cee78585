package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.Overview;
import jp.fujimado.shared.person.TimelineEntry;
import jp.fujimado.shared.person.TimelineEntry.Side;
import jp.fujimado.shared.person.ToDo;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/** Reservations on my page: coming ones are things to do, and so days in the calendar. */
@ApplicationScoped
public class ReservationPart implements MyPagePart {

    private static final int SHOWN = 20;

    @Inject
    ReservationBook book;

    @Override
    public Overview overview(long accountId) {
        return new Overview(
                book.comingOrOffered(accountId, SHOWN).stream().map(this::toDo).toList(), List.of());
    }

    private ToDo toDo(Reservation one) {
        return one.receiptNumber() == null ? offered(one) : coming(one);
    }

    private ToDo offered(Reservation one) {
        ReservationRow row = book.row(one);
        return new ToDo(
                "reservation-" + row.id(),
                Sentences.say("reservation.waiting.todo"),
                row.title(),
                Sentences.say(
                        "reservation.waiting.todo.text",
                        JapaneseTime.of(row.startsAt(), row.endsAt()),
                        row.placeName(),
                        JapaneseTime.of(one.heldUntil())),
                CityClock.day(one.heldUntil()),
                Sentences.say("reservation.waiting.todo.action"),
                "/reservation/book.xhtml?id=" + row.id(),
                true);
    }

    private ToDo coming(Reservation one) {
        ReservationRow row = book.row(one);
        return new ToDo(
                "reservation-" + row.id(),
                Sentences.say(row.isRequested() ? row.statusKey() : "reservation.todo"),
                row.title(),
                Sentences.say("reservation.todo.text", JapaneseTime.of(row.startsAt(), row.endsAt()), row.placeName()),
                CityClock.day(row.startsAt()),
                Sentences.say("reservation.todo.action"),
                link(row),
                true);
    }

    @Override
    public List<TimelineEntry> timeline(long accountId, Instant before, int limit) {
        return book.bookedBefore(accountId, before, limit).stream()
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(Reservation one) {
        ReservationRow row = book.row(one);
        return new TimelineEntry(
                one.bookedAt(),
                Side.MINE,
                Sentences.say("reservation.timeline", row.title()),
                Sentences.say("reservation.receipt", row.receiptNumber()),
                link(row));
    }

    private static String link(ReservationRow row) {
        return "/reservation/detail.xhtml?id=" + row.id();
    }
}
