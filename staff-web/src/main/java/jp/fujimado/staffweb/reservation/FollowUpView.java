package jp.fujimado.staffweb.reservation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.ChangedFollowUp;
import jp.fujimado.reservation.FollowUpOffer;
import jp.fujimado.reservation.FollowUpRow;
import jp.fujimado.reservation.NewFollowUps;
import jp.fujimado.reservation.boundary.staff.StaffFollowUpService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** What the person does after an appointment: chosen and written by the official, or one of them to be changed. */
@Named
@RequestScoped
public class FollowUpView {

    @Inject
    StaffFollowUpService followUps;

    @Inject
    @Param(name = "id")
    Long id;

    /** The one that is changed; null while new ones are written. */
    @Inject
    @Param(name = "item")
    Long item;

    private FollowUpOffer offer;
    private FollowUpRow row;
    private List<String> chosen;
    private String procedure;
    private String task;
    private String dueOn;
    private Integer revision;

    public String write() {
        List<String> ticked = chosen == null ? List.of() : chosen;
        int added = followUps.write(required(id), new NewFollowUps(ticked, procedure, task, dueOn));
        return done(added > 0 ? "follow-up.told" : "follow-up.twice");
    }

    public String change() {
        followUps.change(required(item), new ChangedFollowUp(task, dueOn, revision == null ? -1 : revision));
        return done("follow-up.changed");
    }

    public String takeBack() {
        followUps.takeBack(required(item));
        return done("follow-up.taken-back");
    }

    private static long required(Long number) {
        if (number == null) {
            throw new NotFound("shared.not-found");
        }
        return number;
    }

    private String done(String key) {
        Messages.create(StaffTexts.say(key)).flash().add();
        return "/reservation/appointment.xhtml?faces-redirect=true&id=" + id;
    }

    // What can be chosen is asked for when it is shown or read, and not for the other forms of the page.

    public FollowUpOffer getOffer() {
        if (offer == null) {
            offer = followUps.offer(required(id));
        }
        return offer;
    }

    /** The one that is changed. */
    public FollowUpRow getRow() {
        if (row == null) {
            row = followUps.one(required(item));
        }
        return row;
    }

    public Map<String, String> getProcedures() {
        return getOffer().procedures();
    }

    public List<String> getChosen() {
        return chosen == null ? getOffer().ticked() : chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public String getProcedure() {
        return procedure;
    }

    public void setProcedure(String procedure) {
        this.procedure = procedure;
    }

    public String getTask() {
        return task == null && item != null ? getRow().text() : task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public String getDueOn() {
        if (dueOn == null && item != null) {
            return getRow().dueOn() == null ? "" : JapaneseDate.western(getRow().dueOn());
        }
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }

    public Integer getRevision() {
        return revision == null ? Integer.valueOf(getRow().revision()) : revision;
    }

    public void setRevision(Integer revision) {
        this.revision = revision;
    }
}
