package jp.fujimado.citizenweb.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.notification.boundary.citizen.CitizenUnsubscribeService;
import jp.fujimado.shared.error.RuleViolation;
import org.omnifaces.cdi.Param;

/** Asks once more before the mails of a topic end, and says what it means. */
@Named
@RequestScoped
public class UnsubscribeView {

    @Inject
    CitizenUnsubscribeService service;

    @Inject
    @Param(name = "t")
    String token;

    private String topic;
    private boolean done;

    @PostConstruct
    void load() {
        try {
            topic = service.topic(token);
        } catch (RuleViolation notOurs) {
            topic = null;
        }
    }

    public void stop() {
        service.stop(token);
        done = true;
    }

    /** Null when the link is not one of ours. */
    public String getTopic() {
        return topic;
    }

    public boolean isDone() {
        return done;
    }
}
