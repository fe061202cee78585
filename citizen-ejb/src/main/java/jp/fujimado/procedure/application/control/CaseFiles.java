package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fujimado.attachment.boundary.Attachments;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.ApplicationEntry;
import jp.fujimado.procedure.application.entity.ApplicationEvent;
import jp.fujimado.procedure.application.entity.FourEyes;
import jp.fujimado.procedure.application.entity.Hand;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.time.CityClock;

/** Applications with all that belongs to them. */
@ApplicationScoped
public class CaseFiles {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    DefinitionCatalogue catalogue;

    @Inject
    AnswerVault vault;

    @Inject
    Attachments attachments;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames names;

    @Inject
    Clock clock;

    /**
     * A citizen's own application.
     *
     * @throws NotFound when it does not exist or is somebody else's: the answer does not tell which
     */
    public Application own(long id, long accountId) {
        return owned(Optional.ofNullable(em.find(Application.class, id)), accountId);
    }

    /** The same, locked until the end of the transaction, so that a double click waits and then sees the result. */
    public Application ownLocked(long id, long accountId) {
        return owned(Optional.ofNullable(em.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE)), accountId);
    }

    private static Application owned(Optional<Application> found, long accountId) {
        return found.filter(application -> application.accountId() == accountId)
                .orElseThrow(() -> new NotFound("shared.not-found"));
    }

    public ProcedureDefinition definition(Application application) {
        return catalogue.of(application.definition());
    }

    public Answers answers(Application application) {
        return vault.read(application.answers());
    }

    /** What happened, oldest first. */
    public List<ApplicationEvent> events(long applicationId) {
        return em.createQuery(
                        "select e from ApplicationEvent e where e.applicationId = :application order by e.id",
                        ApplicationEvent.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** Erases an application with its files; what happened to it must be erased before. */
    public void erase(Application application) {
        Answers answers = answers(application);
        for (FormField field : definition(application).form().fields()) {
            if (field.type() == FieldType.FILE) {
                answers.texts(field.key()).forEach(file -> attachments.remove(application.accountId(), file));
            }
        }
        em.createQuery("delete from ApplicationEntry e where e.applicationId = :application")
                .setParameter("application", application.id())
                .executeUpdate();
        em.remove(application);
    }

    /** What four eyes look at: what was done, and who entered something for the applicant. */
    public List<FourEyes.Deed> deeds(long applicationId) {
        return deeds(events(applicationId), entries(applicationId));
    }

    public static List<FourEyes.Deed> deeds(List<ApplicationEvent> events, List<ApplicationEntry> entries) {
        return Stream.concat(
                        events.stream().map(ApplicationEvent::deed),
                        entries.stream().map(ApplicationEntry::deed))
                .toList();
    }

    /** Officials who worked on it for the applicant, oldest first. */
    public List<ApplicationEntry> entries(long applicationId) {
        return em.createQuery(
                        "select e from ApplicationEntry e where e.applicationId = :application order by e.id",
                        ApplicationEntry.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    public void record(ApplicationEvent event) {
        em.persist(event);
    }

    /** The acting person in this part of a case, now. */
    public Hand hand(CaseRole role) {
        Actor actor = currentActor.get();
        return new Hand(role, actor.kind(), actor.subject(), names.nameOf(actor), clock.instant());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityClock.JAPAN);
    }
}
