package jp.fujimado.citizenweb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which session of this server belongs to which session at the identity provider ({@code sid}), so that a sign-out
 * elsewhere ends it here, too. Held by each node for its own sessions.
 */
@ApplicationScoped
public class ProviderSessions {

    private static final String SID = "fujimado.sid";

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();

    void begin(String sid, HttpSession session) {
        session.setAttribute(SID, sid);
        sessions.put(sid, session);
    }

    /** The person has signed out somewhere else; true if she was signed in here. */
    boolean end(String sid) {
        HttpSession session = sessions.remove(sid);
        if (session == null) {
            return false;
        }
        try {
            session.invalidate();
            return true;
        } catch (IllegalStateException overAlready) {
            return false;
        }
    }

    /** The session is over. */
    void forget(HttpSession session) {
        Object sid = session.getAttribute(SID);
        if (sid != null) {
            sessions.remove(sid.toString(), session);
        }
    }
}
