package jp.fujimado.resident.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.CardItems;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.CardOffers;
import jp.fujimado.identity.boundary.OutsideLogins;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.Verification;
import jp.fujimado.resident.VerificationOffer;
import jp.fujimado.resident.control.CardReading;
import jp.fujimado.resident.control.ChangeBook;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.ResidentCatalogue;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/**
 * Proof of identity by the My Number card (本人確認): what the card says replaces what the person said, only with her
 * consent and only after she has seen what changes (requirement S50).
 */
@Stateless
public class CitizenVerificationService {

    /** The card vouches for these, in this order. */
    private static final List<String> ITEMS = List.of("fullName", "birthDate", "sex", "address");

    @Inject
    Accounts accounts;

    @Inject
    CardOffers offers;

    @Inject
    OutsideLogins logins;

    @Inject
    ConsentBook consents;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    ResidentRegister register;

    @Inject
    CardReading reading;

    @Inject
    AuditTrail trail;

    /** What the person has proved; empty if nothing, or if she has changed it since. */
    @RequiresPermission("verification.read")
    public Optional<Verification> current() {
        return register.profile(accounts.current().id()).map(Profile::verification);
    }

    /** Identity services that read the card. */
    @RequiresPermission("verification.read")
    public List<LoginProvider> providers() {
        return logins.all().stream().filter(LoginProvider::card).toList();
    }

    /** What a card said at a login and the person has not decided about; no profile yet means nothing to compare. */
    @RequiresPermission("verification.read")
    public Optional<VerificationOffer> offer() {
        long account = accounts.current().id();
        return offers.of(account).map(card -> {
            String provider = logins.nameOf(card.provider());
            Profile mine = register.profile(account).orElse(null);
            if (mine == null) {
                return new VerificationOffer(provider, List.of(), Sentences.say("resident.card-needs-profile"));
            }
            try {
                return new VerificationOffer(provider, rows(mine, reading.over(mine, card)), null);
            } catch (RuleViolation refused) {
                return new VerificationOffer(
                        provider, List.of(), Sentences.say(refused.messageKey(), refused.arguments()));
            }
        });
    }

    private static List<VerificationOffer.Row> rows(Profile mine, Profile card) {
        Map<String, String> before = ChangeBook.items(mine);
        Map<String, String> after = ChangeBook.items(card);
        return ITEMS.stream()
                .filter(after::containsKey)
                .map(item -> new VerificationOffer.Row(item, before.get(item), after.get(item)))
                .toList();
    }

    /**
     * Takes it over; this is the consent. Before and after stand in the trail and in the history.
     *
     * @return whether the name changed: its reading does not stand on the card, so the person has to look at it
     * @throws NotFound when nothing waits
     * @throws RuleViolation when it does not fit
     */
    @RequiresPermission("verification.write")
    public boolean accept() {
        long account = accounts.current().id();
        CardItems card = offers.of(account).orElseThrow(() -> new NotFound("shared.not-found"));
        Profile mine = register.profile(account).orElseThrow(() -> new RuleViolation("resident.card-needs-profile"));
        Profile proved = reading.over(mine, card);
        catalogue.purpose(ConsentPurpose.CARD).ifPresent(purpose -> consents.give(account, purpose));
        register.save(account, proved, Origin.VERIFIED);
        offers.decided(account);
        trail.act("verification.accept")
                .of(account)
                .target("account", account)
                .detail(card.provider() + ": " + changes(mine, proved))
                .write();
        return !proved.fullName().equals(mine.fullName());
    }

    private static String changes(Profile mine, Profile proved) {
        Set<VerificationOffer.Row> changed = rows(mine, proved).stream()
                .filter(VerificationOffer.Row::isChanged)
                .collect(Collectors.toSet());
        Stream<String> words = changed.stream().map(row -> row.item() + " " + row.before() + " → " + row.after());
        return changed.isEmpty() ? "no change" : words.sorted().collect(Collectors.joining(", "));
    }

    /** Forgets what the card said. */
    @RequiresPermission("verification.write")
    public void decline() {
        long account = accounts.current().id();
        offers.decided(account);
        trail.act("verification.decline").of(account).target("account", account).write();
    }
}
