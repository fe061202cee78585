package jp.fujimado.shared.time;

import jp.fujimado.shared.error.BadRequest;

/** What was typed is not a day of the calendar; the reason says how to mend it. */
public class UnreadableDate extends BadRequest {

    /** Why the text is not a day. */
    public enum Reason {
        /** Not in any form that is understood. */
        NOT_A_DATE("not-a-date"),
        /** Looks like a date, but the calendar has no such day (30 February). */
        NO_SUCH_DAY("no-such-day"),
        /** The day does not lie in the era that was named (平成31年5月1日). */
        NOT_IN_ERA("not-in-era"),
        /** The year is before 1873 or after 2999. */
        YEAR_OUT_OF_RANGE("year-out-of-range");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;

    public UnreadableDate(Reason reason, String typed) {
        super("calendar." + reason.key, typed);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
