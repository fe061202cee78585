package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.fujimado.reservation.builder.DraftNews;
import jp.fujimado.reservation.builder.DraftNews.Kind;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.entity.CategoryVersion;

/** What officials learn about drafts on their home: who may publish, and who has written. */
@ApplicationScoped
public class DraftBoard {

    /** How long it is told that a draft was published; long enough for a leave of a week. */
    private static final Duration TOLD = Duration.ofDays(14);

    private static final int MOST = 10;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Drafts drafts;

    @Inject
    DraftDesk desk;

    @Inject
    Categories categories;

    @Inject
    Clock clock;

    /**
     * The oldest request first, then what was given back, then what was published lately.
     *
     * @param reading departments whose drafts the official may see
     * @param publishing departments for which she may publish
     */
    public List<DraftNews> news(String subject, Set<String> reading, Set<String> publishing) {
        List<CategoryDraft> open = drafts.of(reading);
        List<DraftNews> news = new ArrayList<>();
        open.stream()
                .filter(one -> one.isRequested() && publishing.contains(one.department()) && !one.isOwnOf(subject))
                .forEach(one -> news.add(of(Kind.ASKED, one)));
        open.stream()
                .filter(one -> !one.isRequested() && one.reply() != null && one.isOwnOf(subject))
                .forEach(one -> news.add(of(Kind.RETURNED, one)));
        news.addAll(published(subject));
        return news.subList(0, Math.min(MOST, news.size()));
    }

    private DraftNews of(Kind kind, CategoryDraft draft) {
        return new DraftNews(kind, desk.title(draft), draft.id(), null, draft.requestedAt());
    }

    private List<DraftNews> published(String subject) {
        return em
                .createQuery(
                        "select v from CategoryVersion v where v.requestedBy = :subject and v.publishedAt > :since"
                                + " order by v.publishedAt desc",
                        CategoryVersion.class)
                .setParameter("subject", subject)
                .setParameter("since", clock.instant().minus(TOLD))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(one -> new DraftNews(
                        Kind.PUBLISHED,
                        categories.of(one.code(), one.version()).guide().title(),
                        null,
                        one.code(),
                        one.publishedAt()))
                .toList();
    }
}
