package jp.fujimado.citizenweb.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.shared.paging.Page;
import org.omnifaces.cdi.Param;

/** The inbox. */
@Named
@RequestScoped
public class MessagesView {

    private static final int SIZE = 20;

    @Inject
    CitizenMessageService messages;

    @Inject
    @Param(name = "after")
    Integer after;

    private Page<MessageRow> rows;

    @PostConstruct
    void load() {
        rows = messages.mine(after == null ? 0 : Math.max(0, after), SIZE);
    }

    public Page<MessageRow> getRows() {
        return rows;
    }
}
