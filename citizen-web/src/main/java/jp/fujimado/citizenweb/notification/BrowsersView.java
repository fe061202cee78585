package jp.fujimado.citizenweb.notification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.notification.BrowserRow;
import jp.fujimado.notification.NewBrowser;
import jp.fujimado.notification.boundary.citizen.CitizenBrowserService;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The part 「この端末で受け取る」: this browser, and the others of the citizen. */
@Named
@ViewScoped
public class BrowsersView implements Serializable {

    @Inject
    CitizenBrowserService browsers;

    private String publicKey;
    private List<BrowserRow> rows;

    @PostConstruct
    void load() {
        publicKey = browsers.publicKey().orElse(null);
        rows = browsers.mine();
    }

    /** Called by the script with what the browser's push service has given. */
    public void add() {
        browsers.add(new NewBrowser(
                Faces.getRequestParameter("endpoint"),
                Faces.getRequestParameter("key"),
                Faces.getRequestParameter("auth"),
                BrowserName.of(Faces.getRequest().getHeader("User-Agent"))));
        rows = browsers.mine();
        Messages.create(Sentences.say("notification.browser-added")).add();
    }

    public void remove(long id) {
        browsers.remove(id);
        rows = browsers.mine();
        Messages.create(Sentences.say("notification.browser-removed")).add();
    }

    /** By these a browser knows itself in the list. */
    public String getMarks() {
        return rows.stream().filter(BrowserRow::usable).map(BrowserRow::mark).collect(Collectors.joining(" "));
    }

    public String getPublicKey() {
        return publicKey;
    }

    public List<BrowserRow> getRows() {
        return rows;
    }
}
