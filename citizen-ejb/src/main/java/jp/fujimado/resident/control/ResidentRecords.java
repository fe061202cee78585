package jp.fujimado.resident.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fujimado.resident.ChangeRow;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.person.RetentionRules;
import jp.fujimado.shared.text.Sentences;

/** What the citizen master holds of a person. */
@ApplicationScoped
public class ResidentRecords implements PersonalRecords {

    private static final int ALL = Integer.MAX_VALUE;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    ResidentRegister register;

    @Inject
    ContactBook contacts;

    @Inject
    FamilyBook family;

    @Inject
    FamilyKeeper keeper;

    @Inject
    MandateBook mandates;

    @Inject
    MandateRules mandateRules;

    @Inject
    ConsentBook consents;

    @Inject
    ChangeBook changes;

    @Inject
    RetentionRules retention;

    @Inject
    Clock clock;

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        return List.of(
                RecordSheet.of("resident.held.profile", profile(accountId)),
                RecordSheet.of("resident.held.contacts", contactRows(accountId)),
                RecordSheet.of("resident.held.account", bankDetails(accountId)),
                RecordSheet.of("resident.held.family", relatives(accountId)),
                RecordSheet.of("resident.held.mandates", mandateRows(accountId)),
                RecordSheet.of("resident.held.consents", consentRows(accountId)),
                RecordSheet.of("resident.held.changes", changeRows(accountId)));
    }

    private List<List<String>> profile(long accountId) {
        List<List<String>> rows = new ArrayList<>();
        register.resident(accountId).ifPresent(resident -> {
            Profile profile = register.profile(accountId).orElseThrow();
            String origin = Sentences.say("resident.origin." + resident.origin());
            ChangeBook.items(profile)
                    .forEach((item, value) -> rows.add(
                            row(Sentences.say("resident.field." + item), changes.inWords(item, value), origin)));
            if (profile.verification() != null) {
                rows.add(row(
                        Sentences.say("resident.field.verified"),
                        profile.verification().at(),
                        profile.verification().by()));
            }
        });
        return rows;
    }

    private List<List<String>> contactRows(long accountId) {
        return register.resident(accountId)
                .map(resident -> contacts.of(resident.id()).stream()
                        .map(contact -> row(
                                Sentences.say("resident.contact." + contact.kind()),
                                contact.value(),
                                contact.row(false).label(),
                                contact.verifiedAt()))
                        .toList())
                .orElse(List.of());
    }

    private List<List<String>> bankDetails(long accountId) {
        return register.bankDetails(accountId)
                .map(bank ->
                        List.of(row(bank.bankName(), bank.branchName(), bank.kind(), bank.number(), bank.holderKana())))
                .orElse(List.of());
    }

    private List<List<String>> relatives(long accountId) {
        return family.of(accountId).stream()
                .map(one -> row(
                        Sentences.say("resident.relation." + one.relation()),
                        one.fullName(),
                        one.familyKana() + " " + one.givenKana(),
                        one.birthDate(),
                        one.address(),
                        Sentences.say("resident.origin." + one.origin())))
                .toList();
    }

    private List<List<String>> mandateRows(long accountId) {
        return mandates.of(accountId).stream().map(this::mandateRow).toList();
    }

    private List<String> mandateRow(MandateRow mandate) {
        return row(
                mandateRules.of(mandate.kind()).label(),
                mandate.principalName(),
                mandate.agentName(),
                mandate.startsOn(),
                mandate.endsOn(),
                mandate.acceptedAt(),
                mandate.endedAt());
    }

    private List<List<String>> consentRows(long accountId) {
        return consents.proof(accountId).stream()
                .map(consent -> row(
                        consents.title(consent.purpose()),
                        consent.textVersion(),
                        consent.givenAt(),
                        ConsentBook.how(consent.givenChannel(), consent.givenWay()),
                        consent.withdrawnAt(),
                        ConsentBook.how(consent.withdrawnChannel(), null)))
                .toList();
    }

    private List<List<String>> changeRows(long accountId) {
        return changes.rows(accountId, 0, ALL).stream()
                .map(changes::inWords)
                .map(ResidentRecords::changeRow)
                .toList();
    }

    private static List<String> changeRow(ChangeRow change) {
        return row(
                change.changedAt(),
                Sentences.say("resident.field." + change.item()),
                change.before(),
                change.after(),
                Sentences.say("resident.origin." + change.origin()),
                change.actorName());
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        List<ErasureStep> steps = new ArrayList<>();
        long kept = register.resident(accountId).map(Resident::id).isPresent() ? 1 : 0;
        steps.add(ErasureStep.erased("resident.held.profile.title", kept));
        steps.add(ErasureStep.erased(
                "resident.held.contacts.title", contactRows(accountId).size()));
        steps.add(ErasureStep.erased(
                "resident.held.account.title", bankDetails(accountId).size()));
        steps.add(ErasureStep.erased(
                "resident.held.family.title", family.entries(accountId).size()));
        steps.add(ErasureStep.erased(
                "resident.held.mandates.title",
                mandates.of(accountId).stream()
                        .filter(row -> row.isOpen() && goesWith(accountId, row))
                        .count()));
        steps.add(ErasureStep.kept(
                "resident.held.consents.title",
                consents.proof(accountId).size(),
                retention.of("consent"),
                LocalDate.now(clock)));
        return steps;
    }

    @Override
    public void erase(long accountId) {
        keeper.removeAll(accountId);
        mandates.of(accountId).stream()
                .filter(row -> goesWith(accountId, row))
                .map(MandateRow::id)
                .map(mandates::find)
                .flatMap(Optional::stream)
                .forEach(mandate -> mandate.end(
                        Long.valueOf(accountId).equals(mandate.agentAccount()) ? Mandate.RETURNED : Mandate.REVOKED,
                        null,
                        clock.instant()));
        register.erase(accountId);
        consents.proof(accountId).stream()
                .filter(consent -> consent.withdrawnAt() == null)
                .forEach(consent -> consent.withdraw(clock.instant(), null));
    }

    /** Not what the person gave for a child and another guardian has taken: that is the child's. */
    private static boolean goesWith(long accountId, MandateRow row) {
        return row.principalAccount() == accountId || row.isAgent(accountId) || row.agentAccount() == null;
    }

    @Override
    public void eraseKept(long accountId) {
        consents.proof(accountId).forEach(em::remove);
    }
}
