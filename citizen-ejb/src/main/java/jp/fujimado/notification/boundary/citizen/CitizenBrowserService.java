package jp.fujimado.notification.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.BrowserRow;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.NewBrowser;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.control.PushClient;
import jp.fujimado.notification.control.PushServices;
import jp.fujimado.notification.entity.RecipientAddress;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** The browsers in which the signed-in citizen lets the city show messages. */
@Stateless
public class CitizenBrowserService {

    private static final int MOST = 10;
    private static final int KEY_BYTES = 65;
    private static final int AUTH_BYTES = 16;
    private static final int UNCOMPRESSED = 4;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Addresses addresses;

    @Inject
    PushServices services;

    @Inject
    PushClient push;

    @Inject
    AuditTrail trail;

    /** The city's public key, which a browser needs to subscribe; empty when the city pushes nothing. */
    @RequiresPermission("browser.write")
    public Optional<String> publicKey() {
        return push.configured() ? Setting.PUSH_PUBLIC_KEY.optional() : Optional.empty();
    }

    @RequiresPermission("browser.write")
    public List<BrowserRow> mine() {
        return rows(accounts.own().id()).stream()
                .map(one -> new BrowserRow(
                        one.id(),
                        Fingerprint.of(one.address()),
                        one.browserName(),
                        one.changedAt(),
                        one.state() == AddressState.OK))
                .toList();
    }

    /**
     * From now on messages are shown in this browser, and those of nobody else who used it before.
     *
     * @throws BadRequest when it is no address of a push service that the city knows, or the keys are none
     * @throws RuleViolation when there are too many
     */
    @RequiresPermission("browser.write")
    public void add(NewBrowser browser) {
        if (!services.knows(browser.endpoint())) {
            throw new BadRequest("notification.browser-unknown-service");
        }
        byte[] key = decoded(browser.key());
        if (key.length != KEY_BYTES || key[0] != UNCOMPRESSED || decoded(browser.auth()).length != AUTH_BYTES) {
            throw new BadRequest("notification.browser-unreadable");
        }
        long account = accounts.own().id();
        boolean known = rows(account).stream().anyMatch(one -> one.address().equals(browser.endpoint()));
        if (!known && rows(account).size() >= MOST) {
            throw new RuleViolation("notification.browser-too-many", MOST);
        }
        addresses.addBrowser(account, browser);
        trail.act("browser.add").of(account).target("account", account).write();
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text == null ? "" : text);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    /**
     * Nothing is shown there any more.
     *
     * @throws NotFound when it is not one of hers
     */
    @RequiresPermission("browser.write")
    public void remove(long id) {
        long account = accounts.own().id();
        RecipientAddress browser = rows(account).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("shared.not-found"));
        addresses.removeBrowser(account, browser.address());
        trail.act("browser.remove").of(account).target("account", account).write();
    }

    private List<RecipientAddress> rows(long account) {
        return em.createQuery(
                        "select a from RecipientAddress a where a.accountId = :account and a.channel = :push"
                                + " order by a.id",
                        RecipientAddress.class)
                .setParameter("account", account)
                .setParameter("push", Channel.PUSH)
                .getResultList();
    }
}
