package jp.fujimado.mypage.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.fujimado.audit.LookRow;
import jp.fujimado.audit.boundary.AccessLog;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.boundary.Applications;
import jp.fujimado.resident.boundary.Families;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.RequiresPermission;

/** The citizen's home, read in six SQL statements whatever the person has. */
@Stateless
public class CitizenMyPageService {

    private static final int SHOWN_APPLICATIONS = 20;
    private static final int SHOWN_MESSAGES = 5;
    private static final int SHOWN_LOOKS = 3;

    @Inject
    Accounts accounts;

    @Inject
    Residents residents;

    @Inject
    Families families;

    @Inject
    Applications applications;

    @Inject
    Notices notices;

    @Inject
    AccessLog accessLog;

    @RequiresPermission("mypage.read")
    public MyPage home() {
        AccountCard account = accounts.current();
        Optional<String> name = residents.fullName(account.id());
        List<ApplicationRow> rows = applications.newest(account.id(), 0, SHOWN_APPLICATIONS);
        return new MyPage(
                name.orElse(account.displayName()),
                name.isPresent(),
                rows.stream().filter(ApplicationRow::isToDo).toList(),
                rows.stream().filter(row -> !row.isDraft()).toList(),
                notices.newest(account.id(), 0, SHOWN_MESSAGES),
                notices.unread(account.id()),
                accessLog.looksAt(account.id(), 0, SHOWN_LOOKS),
                families.children(account.id()));
    }

    /** Who looked at my data, newest first; {@code page} counts from 0. */
    @RequiresPermission("access-log.read")
    public Page<LookRow> looks(int page, int size) {
        List<LookRow> found = accessLog.looksAt(accounts.current().id(), page * size, size + 1);
        return new Page<>(
                List.copyOf(found.subList(0, Math.min(size, found.size()))),
                found.size() > size ? String.valueOf(page + 1) : null,
                page > 0 ? String.valueOf(page - 1) : null);
    }
}
