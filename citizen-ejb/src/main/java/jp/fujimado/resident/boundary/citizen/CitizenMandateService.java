package jp.fujimado.resident.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.MandateRule;
import jp.fujimado.resident.MandateState;
import jp.fujimado.resident.control.FamilyBook;
import jp.fujimado.resident.control.MandateBook;
import jp.fujimado.resident.control.MandateCheck;
import jp.fujimado.resident.control.MandateRules;
import jp.fujimado.resident.control.PersonNames;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.Behalf;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** Acting for another person (代理): given by the person herself or by a child's guardian, accepted by the agent. */
@Stateless
public class CitizenMandateService {

    private static final String SENDER = "ふじまど";
    private static final String LINK = "/mypage/mandates.xhtml";

    @Inject
    Accounts accounts;

    @Inject
    MandateBook mandates;

    @Inject
    MandateRules rules;

    @Inject
    MandateCheck check;

    @Inject
    FamilyBook family;

    @Inject
    PersonNames names;

    @Inject
    Notices notices;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Mandates that the person gave, has or offered, newest first. */
    @RequiresPermission("mandate.read")
    public List<MandateRow> mine() {
        return mandates.of(accounts.own().id());
    }

    /** The person's own account, whomever she acts for. */
    @RequiresPermission("mandate.read")
    public long account() {
        return accounts.own().id();
    }

    /** Children the person is guardian of. */
    @RequiresPermission("mandate.read")
    public List<FamilyRow> children() {
        return family.of(accounts.own().id()).stream()
                .filter(FamilyRow::guarded)
                .toList();
    }

    @RequiresPermission("mandate.read")
    public List<MandateRule> rules() {
        return rules.all();
    }

    /**
     * Offers a mandate.
     *
     * @return the code that the agent types; it is shown this once
     * @throws RuleViolation when the person may not give it
     */
    @RequiresPermission("mandate.write")
    public String offer(MandateOffer typed) {
        long account = accounts.own().id();
        Mandate.Terms terms = check.read(account, typed);
        Mandate mandate = new Mandate(terms, account, clock.instant());
        String code = mandates.offer(mandate);
        note("mandate.offer", mandate);
        return code;
    }

    /**
     * What the code offers, before anything is agreed.
     *
     * @throws InvalidInput when there is no open offer with this code
     */
    @RequiresPermission("mandate.read")
    public MandateRow look(String code) {
        Mandate mandate = open(code);
        note("mandate.look", mandate);
        return mandates.row(mandate);
    }

    /**
     * The person agrees to act.
     *
     * @throws InvalidInput when there is no open offer with this code
     * @throws RuleViolation when it would be for herself, or she has the same leave already
     */
    @RequiresPermission("mandate.write")
    public void accept(String code) {
        long account = accounts.own().id();
        Mandate mandate = open(code);
        check.isNew(account, mandate);
        mandate.accept(account, clock.instant());
        if (mandate.kind() == MandateKind.GUARDIAN) {
            family.share(mandate.principalAccount(), account);
        }
        note("mandate.accept", mandate);
        tell(mandate.createdBy(), "resident.mandate-accepted", mandate);
    }

    private Mandate open(String code) {
        return mandates.byCode(code == null ? "" : code)
                .orElseThrow(() ->
                        new InvalidInput(List.of(new InputProblem("code", Sentences.say("resident.mandate-no-code")))));
    }

    /**
     * Ends a mandate: the person it is for, the one who gave it, or the agent. A second guardian's leave is not in the
     * hands of the first one.
     *
     * @throws NotFound when it is not one of the person's own
     * @throws RuleViolation when only the city can end it
     */
    @RequiresPermission("mandate.write")
    public void end(long id) {
        long account = accounts.own().id();
        Mandate mandate = mandates.find(id)
                .filter(one -> one.principalAccount() == account
                        || one.createdBy() == account
                        || Long.valueOf(account).equals(one.agentAccount()))
                .orElseThrow(() -> new NotFound("shared.not-found"));
        boolean agent = Long.valueOf(account).equals(mandate.agentAccount());
        if (!agent && mandate.kind() == MandateKind.GUARDIAN && mandate.acceptedAt() != null) {
            throw new RuleViolation("resident.mandate-guardian-stays");
        }
        mandate.end(agent ? Mandate.RETURNED : Mandate.REVOKED, null, clock.instant());
        note("mandate.end", mandate);
        if (mandate.agentAccount() != null) {
            tell(agent ? mandate.createdBy() : mandate.agentAccount(), "resident.mandate-ended", mandate);
        }
    }

    /**
     * The leave to act by this mandate, as it holds at this moment; asked at every request that acts for another.
     *
     * @throws NotFound when the mandate is not the person's own, or does not hold any more
     */
    @RequiresPermission("mandate.act")
    public Behalf behalf(long id) {
        long account = accounts.own().id();
        Mandate mandate = mandates.find(id)
                .filter(one -> Long.valueOf(account).equals(one.agentAccount()))
                .filter(one -> mandates.state(one) == MandateState.ACTIVE)
                .orElseThrow(() -> new NotFound("resident.mandate-over"));
        long principal = mandate.principalAccount();
        return new Behalf(
                principal,
                names.of(List.of(principal)).get(principal),
                "mandate " + mandate.id(),
                rules.permissions(mandate.kind(), mandate.scopes()));
    }

    /** Notes in the trail that the person begins to act for another. */
    @RequiresPermission("mandate.act")
    public Behalf begin(long id) {
        Behalf behalf = behalf(id);
        mandates.find(id).ifPresent(mandate -> note("mandate.begin", mandate));
        return behalf;
    }

    private void note(String action, Mandate mandate) {
        trail.act(action)
                .of(mandate.principalAccount())
                .target("mandate", mandate.id())
                .detail(mandate.kind() + " " + String.join(" ", mandate.scopes()))
                .write();
    }

    private void tell(long account, String key, Mandate mandate) {
        MandateRow row = mandates.row(mandate);
        List<Object> facts = new ArrayList<>(List.of(
                row.principalName(), row.agentName(), rules.of(row.kind()).label()));
        notices.send(Notice.to(
                account,
                SENDER,
                Sentences.say(key + ".subject", facts.toArray()),
                Sentences.say(key + ".body", facts.toArray()),
                LINK));
    }
}
