package jp.fujimado.mypage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.TimelineEntry;

/** One line of time over all services, newest first. */
@ApplicationScoped
public class Timeline {

    @Inject
    @Any
    Instance<MyPagePart> parts;

    /** What happened before that moment; the moment of the next page is its {@code next}. */
    public Page<TimelineEntry> before(long accountId, Instant moment, int size) {
        List<TimelineEntry> all = new ArrayList<>();
        // One more than a page of each, so that it is known whether there are more.
        parts.forEach(part -> all.addAll(part.timeline(accountId, moment, size + 1)));
        all.sort(Comparator.comparing(TimelineEntry::at).reversed());
        int end = Math.min(size, all.size());
        // What happened at the same moment stays together: the next page begins strictly before it.
        while (end > 0
                && end < all.size()
                && all.get(end).at().equals(all.get(end - 1).at())) {
            end++;
        }
        String next = end < all.size() ? all.get(end - 1).at().toString() : null;
        return new Page<>(List.copyOf(all.subList(0, end)), next, null);
    }
}
