package jp.fujimado.mypage.boundary.citizen;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.audit.LookRow;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.resident.FamilyRow;

/**
 * Everything on the first page of a citizen's own area.
 *
 * @param name name from the profile, or from the login while there is no profile
 * @param hasProfile whether the person keeps her data here (私の情報)
 * @param toDo drafts to finish and applications to correct
 * @param running applications that were handed in, latest change first
 */
public record MyPage(
        String name,
        boolean hasProfile,
        List<ApplicationRow> toDo,
        List<ApplicationRow> running,
        List<MessageRow> messages,
        int unread,
        List<LookRow> looks,
        List<FamilyRow> children)
        implements Serializable {}
