package jp.fujimado.staffweb.resident;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;

/** Why the official looks at people's data at the moment; asked once, and said again at every look. */
@Named
@SessionScoped
public class CurrentLook implements Serializable {

    private String purpose;
    private String note;

    public Look look() {
        return new Look(purpose, note);
    }

    public boolean isKnown() {
        return purpose != null;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
