package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.Ages;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.DeskMark;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateScope;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.PreferredChannel;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.Relation;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.entity.FamilyMember;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** Enters relatives, changes them and takes them out, with all that goes with it. */
@ApplicationScoped
public class FamilyWriter {

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

    /**
     * Keeps a relative. A new child under 18 gets data of its own, for which the person is guardian from now on.
     *
     * @param by mark of the official who enters it; null when the person does it herself
     * @return number of the entry
     * @throws RuleViolation without consent, or without an address of the person's own
     * @throws NotFound when the entry is not the person's own
     */
    public long save(long account, SaveFamilyMember typed, DeskMark by) {
        if (!consents.isGiven(account, ConsentPurpose.FAMILY)) {
            throw new RuleViolation("resident.family-consent-needed");
        }
        Profile mine = register.profile(account).orElseThrow(() -> new RuleViolation("resident.family-needs-profile"));
        FamilyMember.Facts facts = check.read(typed);
        FamilyMember member = typed.id() == null
                ? add(account, mine, facts, by)
                : change(account, mine, own(account, typed.id()), facts, by);
        member.from(origin(by));
        note("family.save", account, member.id(), by);
        return member.id();
    }

    /**
     * Takes a relative out; a child's own data go with the last guardian who keeps it.
     *
     * @throws NotFound when the entry is not the person's own
     */
    public void remove(long account, long id, DeskMark by) {
        keeper.remove(account, own(account, id));
        note("family.remove", account, id, by);
    }

    private FamilyMember own(long account, long id) {
        return family.own(account, id).orElseThrow(() -> new NotFound("shared.not-found"));
    }

    private static Origin origin(DeskMark by) {
        return by == null ? Origin.SELF : Origin.STAFF;
    }

    private void note(String action, long account, long id, DeskMark by) {
        trail.act(action)
                .of(account)
                .department(by == null ? null : by.department())
                .target("family", id)
                .detail(by == null ? null : by.channel().name())
                .write();
    }

    private FamilyMember add(long account, Profile mine, FamilyMember.Facts facts, DeskMark by) {
        boolean child = facts.relation() == Relation.CHILD && Ages.isMinor(facts.birthDate(), LocalDate.now(clock));
        return family.add(account, facts, child ? newChild(account, mine, facts, by) : null);
    }

    private long newChild(long guardian, Profile mine, FamilyMember.Facts facts, DeskMark by) {
        long child = accounts.withoutLogin(facts.familyName() + " " + facts.givenName())
                .id();
        catalogue.purpose(ConsentPurpose.PROFILE).ifPresent(purpose -> consents.give(child, purpose, by));
        register.save(child, childProfile(mine, facts), origin(by));
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

    private FamilyMember change(
            long account, Profile mine, FamilyMember member, FamilyMember.Facts facts, DeskMark by) {
        Long person = member.personAccountId();
        if (person != null && !Objects.equals(facts.birthDate(), member.facts().birthDate())) {
            throw new RuleViolation("resident.family-birth-date");
        }
        member.describe(facts);
        if (person != null && mandates.isGuardian(account, person) && !isProtectedFrom(account, person)) {
            register.save(person, childProfile(mine, facts), origin(by));
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
                mine.language(),
                null);
    }
}
