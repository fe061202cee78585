package jp.fujimado.staffweb.procedure;

/** What an official typed on the case page. */
public class CaseForm {

    private int revision;
    private String result;
    private String reason;
    private String note;

    /** The page is drawn from this revision of the case, and acts only as long as it is the newest. */
    void drawnFrom(int newRevision) {
        revision = newRevision;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
