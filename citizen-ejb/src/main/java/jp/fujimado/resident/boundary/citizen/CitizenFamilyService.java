package jp.fujimado.resident.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.Ages;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateScope;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.PreferredChannel;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.Relation;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.FamilyBook;
import jp.fujimado.resident.control.FamilyCheck;
import jp.fujimado.resident.control.FamilyKeeper;
import jp.fujimado.resident.control.MandateBook;
import jp.fujimado.resident.control.MandateRules;
import jp.fujimado.resident.control.ResidentCatalogue;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.entity.FamilyMember;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** The family of the signed-in citizen (家族): kept only with her consent to that. */
@Stateless
public class CitizenFamilyService {

    @Inject
    Accounts accounts;

    @Inject
    ConsentBook consents;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    ResidentRegister register;

    @Inject
    FamilyBook family;

    @Inject
    FamilyKeeper keeper;

    @Inject
    FamilyCheck check;

    @Inject
    MandateBook mandates;

    @Inject
    MandateRules rules;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @RequiresPermission("family.read")
    public List<FamilyRow> mine() {
        return family.of(accounts.current().id());
    }

    /** Whether the person agreed that her family is kept. */
    @RequiresPermission("family.read")
    public boolean isConsented() {
        return consents.isGiven(accounts.current().id(), ConsentPurpose.FAMILY);
    }

    /**
     * Keeps a relative. A new child under 18 gets data of its own, for which the person is guardian from now on.
     *
     * @return number of the entry
     * @throws RuleViolation without consent, or without an address of the person's own
     * @throws NotFound when the entry is not the person's own
     */
    @RequiresPermission("family.write")
    public long save(SaveFamilyMember typed) {
        long account = accounts.current().id();
        if (!consents.isGiven(account, ConsentPurpose.FAMILY)) {
            throw new RuleViolation("resident.family-consent-needed");
        }
        Profile mine = register.profile(account).orElseThrow(() -> new RuleViolation("resident.family-needs-profile"));
        FamilyMember.Facts facts = check.read(typed);
        FamilyMember member = typed.id() == null ? add(account, mine, facts) : change(account, mine, typed.id(), facts);
        trail.act("family.save").of(account).target("family", member.id()).write();
        return member.id();
    }

    private FamilyMember add(long account, Profile mine, FamilyMember.Facts facts) {
        boolean child = facts.relation() == Relation.CHILD && Ages.isMinor(facts.birthDate(), LocalDate.now(clock));
        return family.add(account, facts, child ? newChild(account, mine, facts) : null);
    }

    private long newChild(long guardian, Profile mine, FamilyMember.Facts facts) {
        long child = accounts.withoutLogin(facts.familyName() + " " + facts.givenName())
                .id();
        catalogue.purpose(ConsentPurpose.PROFILE).ifPresent(purpose -> consents.give(child, purpose));
        register.save(child, childProfile(mine, facts), Origin.SELF);
        register.resident(child).ifPresent(one -> register.resident(guardian)
                .ifPresent(parent -> one.protectLike(parent, clock.instant())));
        Set<String> scopes = rules.of(MandateKind.GUARDIAN).scopes().stream()
                .map(MandateScope::code)
                .collect(Collectors.toSet());
        mandates.given(
                new Mandate.Terms(
                        MandateKind.GUARDIAN,
                        child,
                        scopes,
                        LocalDate.now(clock),
                        Ages.lastDayBefore(facts.birthDate(), Ages.ADULT)),
                guardian);
        return child;
    }

    private FamilyMember change(long account, Profile mine, long id, FamilyMember.Facts facts) {
        FamilyMember member = family.own(account, id).orElseThrow(() -> new NotFound("shared.not-found"));
        Long person = member.personAccountId();
        if (person != null && !Objects.equals(facts.birthDate(), member.facts().birthDate())) {
            throw new RuleViolation("resident.family-birth-date");
        }
        member.describe(facts);
        if (person != null && mandates.isGuardian(account, person) && !isProtectedFrom(account, person)) {
            register.save(person, childProfile(mine, facts), Origin.SELF);
        }
        return member;
    }

    /** A child whose address is hidden lives with the guardian whose address is hidden, too. */
    private boolean isProtectedFrom(long guardian, long child) {
        LocalDate today = LocalDate.now(clock);
        return register.resident(child).filter(one -> one.isProtected(today)).isPresent()
                && register.resident(guardian)
                        .filter(one -> one.isProtected(today))
                        .isEmpty();
    }

    /** A child lives where its guardian lives. */
    private static Profile childProfile(Profile mine, FamilyMember.Facts facts) {
        return new Profile(
                facts.familyName(),
                facts.givenName(),
                facts.familyKana(),
                facts.givenKana(),
                OtherNames.NONE,
                facts.birthDate(),
                null,
                mine.address(),
                null,
                null,
                Set.of(),
                PreferredChannel.INBOX,
                null);
    }

    /**
     * Takes a relative out; a child's own data go with the last guardian who keeps it.
     *
     * @throws NotFound when the entry is not the person's own
     */
    @RequiresPermission("family.write")
    public void remove(long id) {
        long account = accounts.current().id();
        FamilyMember member = family.own(account, id).orElseThrow(() -> new NotFound("shared.not-found"));
        keeper.remove(account, member);
        trail.act("family.remove").of(account).target("family", id).write();
    }
}
