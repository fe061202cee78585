package jp.fujimado.citizenweb;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Lets go of sessions that are over. */
@WebListener
public class ProviderSessionListener implements HttpSessionListener {

    @Inject
    private ProviderSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.forget(event.getSession());
    }
}
