package jp.fujimado.citizenweb.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.notification.MessageLetter;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.shared.error.BadRequest;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** One message, like a letter. */
@Named
@RequestScoped
public class MessageView {

    @Inject
    CitizenMessageService messages;

    @Inject
    @Param(name = "id")
    Long id;

    private MessageLetter letter;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new BadRequest("shared.bad-page");
        }
        letter = messages.open(id);
    }

    /** Goes where the message leads. */
    public void follow() {
        Faces.redirect(Faces.getRequestContextPath() + messages.follow(id));
    }

    public MessageLetter getLetter() {
        return letter;
    }
}
