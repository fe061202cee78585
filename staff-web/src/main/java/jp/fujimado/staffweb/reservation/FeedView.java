package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.FeedCard;
import jp.fujimado.reservation.FeedScope;
import jp.fujimado.reservation.boundary.staff.StaffFeedService;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.util.Messages;

/** The official's own calendar feed; its address is shown once, in the answer that made it. */
@Named
@RequestScoped
public class FeedView {

    @Inject
    StaffFeedService feeds;

    private FeedCard card;
    private String scope;
    private String address;

    @PostConstruct
    void load() {
        card = feeds.own().orElse(null);
        scope = card == null ? FeedScope.OWN.name() : card.scope().name();
    }

    public void issue() {
        address = Setting.STAFF_URL.value() + "/feed/" + feeds.issue(chosen()) + ".ics";
        load();
    }

    public String choose() {
        feeds.choose(chosen());
        return done("feed.changed");
    }

    public String end() {
        feeds.end();
        return done("feed.ended");
    }

    private FeedScope chosen() {
        for (FeedScope one : FeedScope.values()) {
            if (one.name().equals(scope)) {
                return one;
            }
        }
        throw new InvalidInput(List.of(new InputProblem("scope", StaffTexts.say("feed.choose"))));
    }

    private static String done(String key) {
        Messages.create(StaffTexts.say(key)).flash().add();
        return "/reservation/feed.xhtml?faces-redirect=true";
    }

    /** What is known of the feed; null without one. */
    public FeedCard getCard() {
        return card;
    }

    /** The new address in full; null unless it was made right now. */
    public String getAddress() {
        return address;
    }

    public Map<String, String> getScopes() {
        Map<String, String> scopes = new LinkedHashMap<>();
        for (FeedScope one : FeedScope.values()) {
            scopes.put(one.name(), StaffTexts.say("feed.scope." + one));
        }
        return scopes;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }
}
