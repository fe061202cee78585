package jp.fujimado.staffweb.reservation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.reservation.LimitSubject;
import jp.fujimado.reservation.PlaceKind;
import jp.fujimado.reservation.builder.QuestionKinds;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.staffweb.StaffTexts;

/** What can be chosen in the fields of a draft, by code. */
@Named
@RequestScoped
public class DraftChoicesView {

    public Map<String, String> getPeople() {
        return texts("draft.who.", "SELF", "CHILD", "BOTH");
    }

    public Map<String, String> getApprovals() {
        return texts("draft.approval.", "AUTOMATIC", "APPROVED");
    }

    public Map<String, String> getFollowUps() {
        return texts("draft.what.", "PROCEDURE", "TASK");
    }

    private static Map<String, String> texts(String prefix, String... codes) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String code : codes) {
            texts.put(code, StaffTexts.say(prefix + code));
        }
        return texts;
    }

    public Map<String, String> getSubjects() {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (LimitSubject subject : LimitSubject.values()) {
            subjects.put(subject.name(), StaffTexts.say("draft.subject." + subject));
        }
        return subjects;
    }

    public Map<String, String> getKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (PlaceKind kind : PlaceKind.values()) {
            kinds.put(kind.name(), Sentences.say(kind.messageKey()));
        }
        return kinds;
    }

    /** The days on which the city hall is open; a series never takes place on the others. */
    public Map<String, String> getWeekdays() {
        Map<String, String> days = new LinkedHashMap<>();
        for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            days.put(day.name(), StaffTexts.say("draft.weekday", Sentences.say("category.words.day." + day)));
        }
        return days;
    }

    public Map<String, String> getFieldTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        QuestionKinds.ALL.forEach(type -> types.put(type.code(), Sentences.say("category.field." + type.code())));
        return types;
    }
}
