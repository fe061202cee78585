package jp.fujimado.announcement.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.announcement.News;
import jp.fujimado.announcement.control.NewsBoard;
import jp.fujimado.shared.security.RequiresPermission;

/** Notices on the public pages. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CitizenNewsService {

    @Inject
    NewsBoard board;

    @Inject
    Clock clock;

    /** Notices that are out, newest first. */
    @RequiresPermission("news.read")
    public List<News> newest(int limit) {
        LocalDate today = LocalDate.now(clock);
        return board.all().stream()
                .filter(news -> !news.publishedOn().isAfter(today))
                .limit(limit)
                .toList();
    }
}
