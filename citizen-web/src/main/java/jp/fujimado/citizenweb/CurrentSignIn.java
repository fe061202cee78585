package jp.fujimado.citizenweb;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** What the session keeps of a login: whose it is, and that the welcome was shown. */
@SessionScoped
public class CurrentSignIn implements Serializable {

    private String subject;
    private String name;
    private boolean welcomed;
    private Long mandate;
    private String actingFor;

    public boolean isOf(String otherSubject) {
        return otherSubject.equals(subject);
    }

    public void begin(String newSubject, String newName) {
        subject = newSubject;
        name = newName;
        welcomed = false;
        actForSelf();
    }

    public String name() {
        return name;
    }

    /** True the first time it is asked in a session. */
    public boolean welcome() {
        boolean first = !welcomed;
        welcomed = true;
        return first;
    }

    /** From now on this session acts for another person by the mandate. */
    public void actBy(long mandateId, String principal) {
        mandate = mandateId;
        actingFor = principal;
    }

    public void actForSelf() {
        mandate = null;
        actingFor = null;
    }

    public boolean isActing() {
        return mandate != null;
    }

    /** The mandate by which this session acts; null for oneself. */
    public Long mandate() {
        return mandate;
    }

    /** Name of the person acted for; null for oneself. */
    public String actingFor() {
        return actingFor;
    }
}
