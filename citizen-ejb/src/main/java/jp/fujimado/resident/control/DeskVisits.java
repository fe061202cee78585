package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.resident.IdentityDocument;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.StartVisit;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.entity.DeskVisit;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/** Whom officials act for at the moment. */
@ApplicationScoped
public class DeskVisits {

    private static final int LONGEST_NOTE = 200;
    private static final String BEGIN = "behalf.begin";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    IdentityDocuments documents;

    @Inject
    PersonDoor door;

    @Inject
    ResidentRegister register;

    @Inject
    Accounts accounts;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /**
     * How the person is there, checked.
     *
     * @throws InvalidInput with one sentence per field
     */
    public DeskVisit.Terms read(StartVisit typed) {
        Optional<DeskChannel> channel = Arrays.stream(DeskChannel.values())
                .filter(one -> one.name().equals(typed.channel()))
                .findFirst();
        if (channel.isEmpty()) {
            throw problem("channel", "resident.problem.desk-channel");
        }
        IdentityDocument document =
                documents.of(typed.document()).orElseThrow(() -> problem("document", "resident.problem.desk-document"));
        if (!document.channels().contains(channel.get())) {
            throw problem("document", "resident.problem.desk-document-channel");
        }
        String note = typed.note() == null ? "" : typed.note().strip();
        if (note.length() > LONGEST_NOTE) {
            throw problem("note", "resident.problem.desk-note");
        }
        return new DeskVisit.Terms(channel.get(), document.code(), note.isEmpty() ? null : note);
    }

    private static InvalidInput problem(String field, String key) {
        return new InvalidInput(List.of(new InputProblem(field, Sentences.say(key))));
    }

    /** From now on the acting official acts for the person. */
    public DeskVisit begin(long account, DeskVisit.Terms terms) {
        DeskVisit visit =
                new DeskVisit(account, currentActor.get().subject(), door.department(BEGIN), terms, clock.instant());
        em.persist(visit);
        em.flush();
        return visit;
    }

    /** The same for a person whom the official has entered by this form. */
    public DeskVisit begin(long account, DeskVisit.Terms terms, String form) {
        DeskVisit visit = begin(account, terms);
        visit.enteredBy(form);
        return visit;
    }

    /** The acting official's visit that began with this form; empty when it was not sent yet. */
    public Optional<DeskVisit> enteredBy(String form) {
        return em.createQuery("select v from DeskVisit v where v.entryKey = :form", DeskVisit.class)
                .setParameter("form", form)
                .getResultStream()
                .filter(found -> found.isOf(currentActor.get().subject()))
                .findFirst();
    }

    /**
     * The visit, if it is the acting official's own and goes on.
     *
     * @throws NotFound when it does not exist or is a colleague's
     * @throws RuleViolation when it is over, or the person may not be worked on any more
     */
    public DeskVisit own(long id) {
        DeskVisit visit = Optional.ofNullable(em.find(DeskVisit.class, id))
                .filter(found -> found.isOf(currentActor.get().subject()))
                .orElseThrow(() -> new NotFound("shared.not-found"));
        if (!visit.isOpen(LocalDate.ofInstant(clock.instant(), CityClock.JAPAN))) {
            throw new RuleViolation("resident.desk-over");
        }
        door.open(visit.accountId());
        return visit;
    }

    /** The same with what pages and other domains need to know of it. */
    public Visit open(long id) {
        DeskVisit visit = own(id);
        Profile person = register.profile(visit.accountId()).orElseThrow(() -> new NotFound("shared.not-found"));
        return new Visit(
                visit.id(),
                visit.accountId(),
                person.fullName(),
                person.fullKana(),
                person.birthDate(),
                visit.channel(),
                document(visit.document()),
                visit.department(),
                visit.note(),
                visit.begunAt(),
                accounts.hasLogin(visit.accountId()));
    }

    /** What the official made sure by; one that is not in the list any more is shown by its code. */
    public IdentityDocument document(String code) {
        return documents.of(code).orElseGet(() -> new IdentityDocument(code, code, false, Set.of()));
    }

    /** The person is gone. */
    public DeskVisit end(long id) {
        DeskVisit visit = em.find(DeskVisit.class, id);
        visit.end(clock.instant());
        return visit;
    }

    /** All visits of a person, newest first. */
    public List<DeskVisit> of(long account) {
        return em.createQuery(
                        "select v from DeskVisit v where v.accountId = :account order by v.begunAt desc, v.id desc",
                        DeskVisit.class)
                .setParameter("account", account)
                .getResultList();
    }

    public void erase(long account) {
        em.createQuery("delete from DeskVisit v where v.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
