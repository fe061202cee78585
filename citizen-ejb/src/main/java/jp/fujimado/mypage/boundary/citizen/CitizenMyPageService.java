package jp.fujimado.mypage.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.fujimado.audit.LookRow;
import jp.fujimado.audit.boundary.AccessLog;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.ChildCard;
import jp.fujimado.mypage.MyPage;
import jp.fujimado.mypage.control.CalendarFile;
import jp.fujimado.mypage.control.ChildSteps;
import jp.fujimado.mypage.control.Shortcuts;
import jp.fujimado.mypage.control.Timeline;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.PersonGlance;
import jp.fujimado.resident.boundary.Families;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.Ongoing;
import jp.fujimado.shared.person.Overview;
import jp.fujimado.shared.person.TimelineEntry;
import jp.fujimado.shared.person.ToDo;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** The citizen's home: six SQL statements whatever the person has, and at most one for each service with a part in it. */
@Stateless
public class CitizenMyPageService {

    private static final int SHOWN_MESSAGES = 5;
    private static final int SHOWN_LOOKS = 3;
    private static final int SHOWN_STEPS = 2;

    @Inject
    Accounts accounts;

    @Inject
    Residents residents;

    @Inject
    Families families;

    @Inject
    Notices notices;

    @Inject
    AccessLog accessLog;

    @Inject
    @Any
    Instance<MyPagePart> parts;

    @Inject
    ChildSteps childSteps;

    @Inject
    Shortcuts shortcuts;

    @Inject
    Timeline timeline;

    @Inject
    Clock clock;

    @RequiresPermission("mypage.read")
    public MyPage home() {
        AccountCard account = accounts.current();
        LocalDate today = LocalDate.now(clock);
        Optional<PersonGlance> person = residents.glance(account.id());
        Overview overview = overview(account.id());
        List<ToDo> toDo = new ArrayList<>(overview.toDo());
        person.filter(PersonGlance::isAskedAgain).ifPresent(one -> toDo.add(newConsent()));
        List<FamilyRow> children = families.children(account.id());
        return new MyPage(
                person.map(PersonGlance::fullName).orElse(account.displayName()),
                person.isPresent(),
                List.copyOf(toDo),
                overview.ongoing(),
                notices.newest(account.id(), 0, SHOWN_MESSAGES),
                notices.unread(account.id()),
                accessLog.looksAt(account.id(), 0, SHOWN_LOOKS),
                children.stream()
                        .map(child -> new ChildCard(
                                child,
                                childSteps.ahead(child.birthDate(), today).stream()
                                        .limit(SHOWN_STEPS)
                                        .toList()))
                        .toList(),
                person.map(one -> shortcuts.of(one, children, today)).orElse(List.of()));
    }

    private static ToDo newConsent() {
        return new ToDo(
                "consent",
                Sentences.say("mypage.todo.consent"),
                Sentences.say("mypage.todo.consent.title"),
                Sentences.say("mypage.todo.consent.text"),
                null,
                Sentences.say("mypage.todo.consent.action"),
                "/mypage/consent.xhtml");
    }

    private Overview overview(long account) {
        List<ToDo> toDo = new ArrayList<>();
        List<Ongoing> ongoing = new ArrayList<>();
        for (MyPagePart part : parts) {
            Overview share = part.overview(account);
            toDo.addAll(share.toDo());
            ongoing.addAll(share.ongoing());
        }
        toDo.sort(Comparator.comparing(ToDo::dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Overview(List.copyOf(toDo), List.copyOf(ongoing));
    }

    /** All that the city sent and did and all that the person did, newest first; {@code before} null for the newest. */
    @RequiresPermission("mypage.read")
    public Page<TimelineEntry> timeline(Instant before, int size) {
        return timeline.before(accounts.current().id(), before == null ? clock.instant() : before, size);
    }

    /** What is due and what comes next for the children, as an iCalendar file (RFC 5545). */
    @RequiresPermission("mypage.read")
    public byte[] calendar() {
        long account = accounts.current().id();
        LocalDate today = LocalDate.now(clock);
        CalendarFile calendar = new CalendarFile(clock.instant());
        overview(account).toDo().stream().filter(toDo -> toDo.dueOn() != null).forEach(calendar::add);
        for (FamilyRow child : families.children(account)) {
            childSteps.ahead(child.birthDate(), today).forEach(step -> calendar.add(child, step));
        }
        return calendar.bytes();
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
