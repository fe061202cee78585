package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FormPage;

/**
 * One page of a form, ready to be shown.
 *
 * @param page what is asked, including fields that other answers on the page may bring up
 * @param answers kept answers of the whole form, with prefilled values where nothing was answered yet
 * @param prefilled keys of the fields of this page that were filled in from the citizen master
 * @param number place of the page among the visible ones, from 1
 * @param previousPageKey null on the first page
 * @param returnReason what the city asks to mend; null unless the application was returned
 */
public record FormStep(
        long applicationId,
        String procedureCode,
        String title,
        FormPage page,
        Answers answers,
        Set<String> prefilled,
        Map<String, List<AttachmentRow>> files,
        int number,
        int total,
        String previousPageKey,
        String returnReason,
        int revision,
        Instant savedAt)
        implements Serializable {}
