package jp.fujimado.staffweb;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** What the session keeps of a login: whose it is. */
@SessionScoped
public class CurrentSignIn implements Serializable {

    private String subject;
    private String name;

    public boolean isOf(String otherSubject) {
        return otherSubject.equals(subject);
    }

    public void begin(String newSubject, String newName) {
        subject = newSubject;
        name = newName;
    }

    public String name() {
        return name;
    }
}
