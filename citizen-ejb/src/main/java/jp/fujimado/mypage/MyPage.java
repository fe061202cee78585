package jp.fujimado.mypage;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.audit.LookRow;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.shared.person.Ongoing;
import jp.fujimado.shared.person.ToDo;

/**
 * Everything on the first page of a citizen's own area.
 *
 * @param name name from the profile, or from the login while there is no profile
 * @param hasProfile whether the person keeps her data here (私の情報)
 * @param toDo of all services, what is due first in front
 * @param ongoing of all services
 */
public record MyPage(
        String name,
        boolean hasProfile,
        List<ToDo> toDo,
        List<Ongoing> ongoing,
        List<MessageRow> messages,
        int unread,
        List<LookRow> looks,
        List<ChildCard> children,
        List<Shortcut> shortcuts)
        implements Serializable {}
