package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.util.List;

/**
 * A citizen's own application opened.
 *
 * @param decisionReason reason of a refusal; null otherwise
 */
public record ApplicationDetail(
        ApplicationRow row,
        String departmentName,
        String departmentPhone,
        AnswerSheet sheet,
        List<HistoryRow> history,
        boolean withdrawable,
        boolean letterReady,
        String decisionReason)
        implements Serializable {}
