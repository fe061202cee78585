package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.time.Instant;
import jp.fujimado.procedure.ApplicationAct;

/**
 * One thing that happened to an application.
 *
 * @param who name for officials; for citizens the department or 「あなた」
 * @param reason null when none was given or it is not for this reader
 */
public record HistoryRow(Instant at, ApplicationAct act, String who, String reason) implements Serializable {

    /** Key of what happened in words, in {@code messages/procedure_ja.properties}. */
    public String messageKey() {
        return "procedure.happened." + act.name();
    }
}
