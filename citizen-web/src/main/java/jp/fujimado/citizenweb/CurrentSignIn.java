package jp.fujimado.citizenweb;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** What the session keeps of a login: whose it is, and that the welcome was shown. */
@SessionScoped
public class CurrentSignIn implements Serializable {

    private String subject;
    private String name;
    private boolean welcomed;

    public boolean isOf(String otherSubject) {
        return otherSubject.equals(subject);
    }

    public void begin(String newSubject, String newName) {
        subject = newSubject;
        name = newName;
        welcomed = false;
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
}
