package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.attachment.boundary.Attachments;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.application.AlreadySubmitted;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.LimitKind;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.resident.Visit;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/**
 * Filling in a form, by the same rules whether the applicant does it or an official for her. Who may do it to which
 * application is asked before; {@code visit} is that of the official, null when it is the applicant herself.
 */
@ApplicationScoped
public class Drafting {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    DefinitionCatalogue catalogue;

    @Inject
    CaseFiles cases;

    @Inject
    AnswerVault vault;

    @Inject
    AnswerChecker checker;

    @Inject
    Prefilling prefilling;

    @Inject
    HiddenAnswers hidden;

    @Inject
    Attachments attachments;

    @Inject
    Assurance assurance;

    @Inject
    EntryTrail trail;

    @Inject
    Clock clock;

    /**
     * Opens a form: the draft that is there for this procedure, or a new one. What an official began and what the
     * applicant began herself are two drafts.
     *
     * @throws NotFound when the procedure is not offered
     * @throws RuleViolation when it asks for a proof of identity that is not there
     */
    public Application start(String procedureCode, long account, Visit visit) {
        ProcedureDefinition definition =
                catalogue.offered(procedureCode).orElseThrow(() -> new NotFound("shared.not-found"));
        assurance.require(definition, account, visit);
        return draft(account, procedureCode, visit != null).orElseGet(() -> {
            Application draft = new Application(
                    account,
                    definition.id(),
                    definition.department(),
                    clock.instant(),
                    visit == null ? null : visit.channel());
            em.persist(draft);
            em.flush();
            trail.note("application.start", draft, visit, definition.id().toString());
            return draft;
        });
    }

    private Optional<Application> draft(long account, String procedureCode, boolean byOfficial) {
        return em.createQuery(
                        "select a from Application a where a.accountId = :account and a.procedureCode = :code"
                                + " and a.status = :draft order by a.id desc",
                        Application.class)
                .setParameter("account", account)
                .setParameter("code", procedureCode)
                .setParameter("draft", ApplicationStatus.DRAFT)
                .getResultStream()
                .filter(draft -> (draft.begunChannel() != null) == byOfficial)
                .findFirst();
    }

    /** One page of the form; without a page key the first one. */
    public FormStep step(Application application, String pageKey) {
        requireEditable(application);
        ProcedureDefinition definition = cases.definition(application);
        FormSchema form = definition.form();
        Answers kept = cases.answers(application);
        Prefilling.Filled filled =
                prefilling.fill(form, hidden.shown(form, kept, application.accountId()), application.accountId());
        List<FormPage> pages = form.visiblePages(filled.answers());
        int index = index(pages, pageKey);
        FormPage page = pages.get(index);
        List<String> prefilled =
                page.fieldKeys().stream().filter(filled.keys()::contains).toList();
        return new FormStep(
                application.id(),
                definition.code(),
                definition.title(),
                page,
                filled.answers(),
                Set.copyOf(prefilled),
                files(page, kept, application.accountId()),
                index + 1,
                pages.size(),
                index == 0 ? null : pages.get(index - 1).key(),
                application.returnReason(),
                application.revision(),
                application.savedAt());
    }

    /** @throws AlreadySubmitted when it was handed in already */
    static void requireEditable(Application application) {
        if (!application.isEditable()) {
            throw new AlreadySubmitted(application.receiptNumber());
        }
    }

    /**
     * Keeps what is typed on a page, right or wrong, and says what has to be mended before going on. Nothing is kept
     * when another tab or device has saved something else since the page was shown.
     */
    public SavedPage save(Application application, SavePage command, Visit visit) {
        FormSchema form = cases.definition(application).form();
        FormPage page = form.page(command.pageKey()).orElseThrow(() -> new NotFound("shared.not-found"));
        Answers kept = cases.answers(application);
        Answers typed = checker.normalise(page, command.values());
        Answers answers = kept.replaced(hidden.replaced(page, typed, application.accountId()), typed);
        boolean changed = !answers.equals(kept);
        // A page that was saved by itself a moment ago carries an older revision, but says the same: nobody is
        // overtaken.
        if (changed && application.revision() != command.revision()) {
            return new SavedPage(application.revision(), true, application.savedAt(), null, List.of());
        }
        if (changed) {
            keep(application, form, answers, visit);
        }
        List<FormPage> pages = form.visiblePages(answers);
        int next = pages.indexOf(page) + 1;
        String nextKey = next < pages.size() ? pages.get(next).key() : null;
        return new SavedPage(
                application.revision(), false, application.savedAt(), nextKey, checker.check(form, page, answers));
    }

    /** A field that takes a file, and what is put there. */
    public record NewFile(String fieldKey, String fileName, InputStream content) {}

    /**
     * Adds a file to a file field.
     *
     * @throws RuleViolation when the file is not acceptable or the field has enough files
     */
    public AttachmentRow attach(Application application, NewFile added, Visit visit) {
        FormSchema form = cases.definition(application).form();
        FormField field = form.field(added.fieldKey())
                .filter(one -> one.type() == FieldType.FILE)
                .orElseThrow(() -> new NotFound("shared.not-found"));
        Answers kept = cases.answers(application);
        List<String> ids = new ArrayList<>(kept.texts(field.key()));
        long most =
                field.limit(LimitKind.MAX_FILES).map(limit -> limit.number()).orElse(10L);
        if (ids.size() >= most) {
            throw new RuleViolation("procedure.too-many-files", field.label(), most, ids.size() + 1);
        }
        AttachmentRow file = attachments.take(application.accountId(), added.fileName(), added.content());
        ids.add(file.id());
        keep(application, form, kept.with(field.key(), ids.toArray(String[]::new)), visit);
        trail.note("attachment.add", application, visit, file.fileName());
        return file;
    }

    /** Takes a file back. */
    public void detach(Application application, String fieldKey, String fileId, Visit visit) {
        Answers kept = cases.answers(application);
        List<String> ids = new ArrayList<>(kept.texts(fieldKey));
        if (!ids.remove(fileId)) {
            throw new NotFound("shared.not-found");
        }
        attachments.remove(application.accountId(), fileId);
        keep(application, cases.definition(application).form(), kept.with(fieldKey, ids.toArray(String[]::new)), visit);
        trail.note("attachment.remove", application, visit, null);
    }

    /** Throws a draft away with all its files. */
    public void discard(Application application, Visit visit) {
        if (application.status() != ApplicationStatus.DRAFT) {
            throw new RuleViolation("procedure.not-a-draft");
        }
        cases.erase(application);
        trail.note("application.discard", application, visit, null);
    }

    private void keep(Application application, FormSchema form, Answers answers, Visit visit) {
        application.keep(vault.store(form, answers), clock.instant());
        trail.note("application.save", application, visit, null);
        em.flush();
    }

    private static int index(List<FormPage> pages, String pageKey) {
        if (pageKey == null || pageKey.isBlank()) {
            return 0;
        }
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).key().equals(pageKey)) {
                return i;
            }
        }
        throw new NotFound("shared.not-found");
    }

    private Map<String, List<AttachmentRow>> files(FormPage page, Answers answers, long account) {
        Map<String, List<AttachmentRow>> files = new LinkedHashMap<>();
        for (FormField field : page.fields()) {
            if (field.type() == FieldType.FILE) {
                files.put(field.key(), attachments.rows(account, answers.texts(field.key())));
            }
        }
        return files;
    }
}
