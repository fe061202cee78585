package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.builder.DraftPreview;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryReviewService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.ui.QuestionEntry;
import org.omnifaces.cdi.Param;

/** A draft as people would see it today: its page of times, and its questions. Nothing can be booked. */
@Named
@RequestScoped
public class DraftPreviewView {

    @Inject
    StaffCategoryReviewService reviews;

    @Inject
    @Param(name = "id")
    Long id;

    private DraftPreview preview;
    private QuestionEntry entry;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        preview = reviews.preview(id);
        entry = QuestionEntry.of(preview.guide().title(), preview.questions());
    }

    public List<LocalDate> getDays() {
        return preview.times().stream().map(FreeTime::day).distinct().toList();
    }

    public List<FreeTime> times(LocalDate day) {
        return preview.times().stream().filter(time -> time.day().equals(day)).toList();
    }

    public DraftPreview getPreview() {
        return preview;
    }

    public QuestionEntry getEntry() {
        return entry;
    }

    public Long getId() {
        return id;
    }
}
