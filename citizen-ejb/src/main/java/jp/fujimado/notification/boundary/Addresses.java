package jp.fujimado.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.NewBrowser;
import jp.fujimado.notification.entity.DeliveryWish;
import jp.fujimado.notification.entity.RecipientAddress;

/** Where people can be reached, kept up to date by the domains that know it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Addresses {

    private static final String CONTACT = "CONTACT";
    private static final String LOGIN = "LOGIN";
    private static final String SELF = "SELF";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** The mail address that the person has proved and uses first; null leaves that of her login. */
    public void keepMail(long account, String contact) {
        String login =
                contact == null ? accounts.find(account).map(AccountCard::email).orElse(null) : null;
        keep(account, Channel.MAIL, contact == null ? login : contact, contact == null ? LOGIN : CONTACT);
    }

    /** The mail address of her login changed; it counts as long as she has proved no other. */
    public void loginMail(long account, String mail) {
        boolean proved =
                of(account, Channel.MAIL).stream().anyMatch(one -> one.origin().equals(CONTACT));
        if (!proved) {
            keep(account, Channel.MAIL, mail, LOGIN);
        }
    }

    /** Where mail reaches the person now. */
    public Optional<String> mail(long account) {
        return of(account, Channel.MAIL).stream()
                .filter(one -> one.state() == AddressState.OK)
                .map(RecipientAddress::address)
                .findFirst();
    }

    /** The one address on a channel where a person has only one; null takes it away. */
    public void keep(long account, Channel channel, String address) {
        keep(account, channel, address, SELF);
    }

    private void keep(long account, Channel channel, String address, String origin) {
        List<RecipientAddress> known = of(account, channel);
        if (address == null) {
            known.forEach(em::remove);
        } else if (known.isEmpty()) {
            em.persist(new RecipientAddress(account, channel, address, origin, clock.instant()));
        } else {
            known.get(0).replace(address, origin, clock.instant());
        }
    }

    /** The same where an address can only be one person's; whoever had it before has it no more. */
    public void keepAlone(long account, Channel channel, String address) {
        takeFromOthers(account, channel, address);
        keep(account, channel, address);
    }

    /**
     * A browser in which the person has let the city show messages, and in which nobody else's are shown any more; once
     * more renews its keys.
     */
    public void addBrowser(long account, NewBrowser browser) {
        takeFromOthers(account, Channel.PUSH, browser.endpoint());
        RecipientAddress row = of(account, Channel.PUSH).stream()
                .filter(one -> one.address().equals(browser.endpoint()))
                .findFirst()
                .orElseGet(
                        () -> new RecipientAddress(account, Channel.PUSH, browser.endpoint(), SELF, clock.instant()));
        row.browser(browser);
        row.mark(AddressState.OK, null, clock.instant());
        em.persist(row);
    }

    private void takeFromOthers(long account, Channel channel, String address) {
        at(channel, address).stream().filter(one -> one.accountId() != account).forEach(em::remove);
    }

    public void removeBrowser(long account, String endpoint) {
        of(account, Channel.PUSH).stream()
                .filter(one -> one.address().equals(endpoint))
                .forEach(em::remove);
    }

    /** Whether it can be used from now on; {@code reason} tells officials why not. */
    public void mark(Channel channel, String address, AddressState state, String reason) {
        at(channel, address).forEach(one -> one.mark(state, reason, clock.instant()));
    }

    /** The person has shown that this address of hers reaches her. */
    public void proved(long account, Channel channel, String address) {
        of(account, channel).stream()
                .filter(one -> one.address().equalsIgnoreCase(address))
                .forEach(one -> one.mark(AddressState.OK, null, clock.instant()));
    }

    /** The channel over which she hears where she has chosen nothing else; INBOX for none. */
    public void prefer(long account, String channel) {
        DeliveryWish wish = em.find(DeliveryWish.class, account);
        if (wish == null && !channel.equals(Channel.MAIL.name())) {
            wish = new DeliveryWish(account);
            em.persist(wish);
        }
        if (wish != null) {
            wish.prefer(channel, clock.instant());
        }
    }

    private List<RecipientAddress> at(Channel channel, String address) {
        return em.createQuery(
                        "select a from RecipientAddress a where a.address = :address and a.channel = :channel",
                        RecipientAddress.class)
                .setParameter("address", address)
                .setParameter("channel", channel)
                .getResultList();
    }

    private List<RecipientAddress> of(long account, Channel channel) {
        return em.createQuery(
                        "select a from RecipientAddress a where a.accountId = :account and a.channel = :channel"
                                + " order by a.id",
                        RecipientAddress.class)
                .setParameter("account", account)
                .setParameter("channel", channel)
                .getResultList();
    }
}
