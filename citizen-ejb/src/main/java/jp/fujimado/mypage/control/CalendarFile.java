package jp.fujimado.mypage.control;

import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.mypage.ChildStep;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.shared.person.ToDo;
import jp.fujimado.shared.text.CalendarLines;
import jp.fujimado.shared.text.Sentences;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Whole days in a calendar file (iCalendar, RFC 5545); the same day keeps its identity in every file. */
public final class CalendarFile {

    private final Calendar calendar = new Calendar();
    private final Instant now;

    public CalendarFile(Instant now) {
        this.now = now;
        calendar.add(new ProdId("-//Fujimado//My page//JA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", Sentences.say("mypage.calendar.name")));
    }

    /** The last day of something to do, or the day of an appointment. */
    public void add(ToDo toDo) {
        String key = toDo.appointment() ? "mypage.calendar.appointment" : "mypage.calendar.due";
        day(toDo.id(), toDo.dueOn(), Sentences.say(key, toDo.title(), toDo.tag(), toDo.text()));
    }

    /** First and last day of what comes next for a child. */
    public void add(FamilyRow child, ChildStep step) {
        String id = "child-" + child.id() + "-" + step.code();
        if (step.until() == null) {
            day(id, step.from(), Sentences.say("mypage.calendar.on", child.givenName(), step.label()));
        } else {
            day(id + "-from", step.from(), Sentences.say("mypage.calendar.from", child.givenName(), step.label()));
            day(id + "-until", step.until(), Sentences.say("mypage.calendar.until", child.givenName(), step.label()));
        }
    }

    private void day(String id, LocalDate day, String summary) {
        VEvent event = new VEvent(day, summary);
        event.replace(new DtStamp(now));
        event.add(new Uid(id + "@fujimado"));
        calendar.add(event);
    }

    public byte[] bytes() {
        return CalendarLines.bytes(calendar.toString());
    }
}
