package jp.fujimado.announcement.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    /** Notices for the whole city that are out, newest first. */
    @RequiresPermission("news.read")
    public List<News> newest(int limit) {
        return out().filter(news -> news.district() == null).limit(limit).toList();
    }

    /** Notices that are out, newest first, of one topic or of one district with those for the whole city. */
    @RequiresPermission("news.read")
    public List<News> find(String topic, String district) {
        return out().filter(news -> topic.isEmpty() || news.topic().equals(topic))
                .filter(news -> district.isEmpty()
                        || news.district() == null
                        || news.district().equals(district))
                .toList();
    }

    /** Topics and districts that notices have. */
    @RequiresPermission("news.read")
    public List<String> topics() {
        return out().map(News::topic).distinct().toList();
    }

    private Stream<News> out() {
        LocalDate today = LocalDate.now(clock);
        return board.all().stream().filter(news -> !news.publishedOn().isAfter(today));
    }
}
