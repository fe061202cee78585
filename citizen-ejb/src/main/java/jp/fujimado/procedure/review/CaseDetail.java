package jp.fujimado.procedure.review;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.application.HistoryRow;

/**
 * A case opened by an official.
 *
 * @param revision number that acts must carry, so that an overtaken page changes nothing
 * @param amount sum that an approval grants, 「50,000円」; empty when the procedure pays nothing
 * @param approvedWord for example 「支給決定」
 * @param refusedWord for example 「不支給決定」
 * @param recommendation what the assessor proposes; null while nothing is proposed
 * @param recommendationReason the assessor's words for it; null when there are none
 * @param sentBy who handed it in, and who entered it for the applicant, in words
 * @param yours whether the acting person assesses it
 * @param different how many answers differ from the citizen's record
 */
public record CaseDetail(
        CaseRow row,
        int revision,
        String departmentName,
        String amount,
        String approvedWord,
        String refusedWord,
        Recommendation recommendation,
        String recommendationReason,
        String returnReason,
        String decisionReason,
        boolean yours,
        long different,
        List<CaseSection> sections,
        List<CaseFile> files,
        List<HistoryRow> history,
        List<NoteRow> notes,
        String sentBy,
        CaseActs acts)
        implements Serializable {}
