package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.reservation.FollowUpRow;
import jp.fujimado.reservation.entity.FollowUp;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.Overview;
import jp.fujimado.shared.person.ToDo;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.JapaneseDate;

/** What comes after meetings (面談のあと) on my page, until it is done. */
@ApplicationScoped
public class FollowUpPart implements MyPagePart {

    private static final int SHOWN = 20;

    @Inject
    FollowUps followUps;

    @Inject
    ReservationBook book;

    @Override
    public Overview overview(long accountId) {
        return new Overview(
                followUps.open(accountId, SHOWN).stream()
                        .map(row -> toDo(followUps.row((FollowUp) row[0]), (Reservation) row[1]))
                        .toList(),
                List.of());
    }

    private ToDo toDo(FollowUpRow one, Reservation meeting) {
        String kind = one.isForProcedure() ? "procedure" : "task";
        return new ToDo(
                "follow-up-" + one.id(),
                Sentences.say("reservation.follow-up"),
                one.text(),
                Sentences.say(
                        "reservation.follow-up.todo.text",
                        JapaneseDate.western(CityClock.day(meeting.startsAt())),
                        book.category(meeting).guide().title()),
                one.dueOn(),
                Sentences.say("reservation.follow-up.todo." + kind),
                one.isForProcedure()
                        ? "/procedure/guide.xhtml?code=" + one.procedure()
                        : "/reservation/detail.xhtml?id=" + meeting.id());
    }
}
