package jp.fujimado.procedure.application.boundary.citizen;

import jakarta.ejb.Stateless;
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
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;
import jp.fujimado.procedure.application.control.AnswerChecker;
import jp.fujimado.procedure.application.control.AnswerVault;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.control.HiddenAnswers;
import jp.fujimado.procedure.application.control.Prefilling;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.LimitKind;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** Filling in a form: a draft is kept from the first page on, so that it can be left and taken up anywhere. */
@Stateless
public class CitizenDraftService {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Accounts accounts;

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
    Residents residents;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Opens a form: the draft that the person already has for this procedure, or a new one.
     *
     * @throws NotFound when the procedure is not offered
     * @throws RuleViolation when it asks for a proof of identity that the person has not given
     */
    @RequiresPermission("application.draft")
    public long start(String procedureCode) {
        ProcedureDefinition definition =
                catalogue.offered(procedureCode).orElseThrow(() -> new NotFound("shared.not-found"));
        long account = accounts.current().id();
        if (definition.guide().cardNeeded() && !residents.isCardVerified(account)) {
            throw new RuleViolation("procedure.card-needed");
        }
        return draft(account, procedureCode).orElseGet(() -> {
            Application draft = new Application(account, definition.id(), definition.department(), clock.instant());
            em.persist(draft);
            em.flush();
            trail.act("application.start")
                    .of(account)
                    .target("application", draft.id())
                    .detail(definition.id().toString())
                    .write();
            return draft.id();
        });
    }

    private Optional<Long> draft(long account, String procedureCode) {
        return em.createQuery(
                        "select a.id from Application a where a.accountId = :account and a.procedureCode = :code"
                                + " and a.status = :draft order by a.id desc",
                        Long.class)
                .setParameter("account", account)
                .setParameter("code", procedureCode)
                .setParameter("draft", ApplicationStatus.DRAFT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** One page of the form; without a page key the first one. */
    @RequiresPermission("application.draft")
    public FormStep step(long applicationId, String pageKey) {
        Application application = editable(applicationId);
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

    /**
     * Keeps what is typed on a page, right or wrong, and says what has to be mended before going on. Nothing is kept
     * when another tab or device has saved something else since the page was shown.
     */
    @RequiresPermission("application.draft")
    public SavedPage savePage(SavePage command) {
        Application application =
                cases.ownLocked(command.applicationId(), accounts.current().id());
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
            keep(application, form, answers);
        }
        List<FormPage> pages = form.visiblePages(answers);
        int next = pages.indexOf(page) + 1;
        String nextKey = next < pages.size() ? pages.get(next).key() : null;
        return new SavedPage(
                application.revision(), false, application.savedAt(), nextKey, checker.check(form, page, answers));
    }

    /**
     * Adds a file to a file field.
     *
     * @throws RuleViolation when the file is not acceptable or the field has enough files
     */
    @RequiresPermission("application.draft")
    public AttachmentRow attach(long applicationId, String fieldKey, String fileName, InputStream content) {
        Application application =
                cases.ownLocked(applicationId, accounts.current().id());
        FormSchema form = cases.definition(application).form();
        FormField field = form.field(fieldKey)
                .filter(one -> one.type() == FieldType.FILE)
                .orElseThrow(() -> new NotFound("shared.not-found"));
        Answers kept = cases.answers(application);
        List<String> ids = new ArrayList<>(kept.texts(fieldKey));
        long most =
                field.limit(LimitKind.MAX_FILES).map(limit -> limit.number()).orElse(10L);
        if (ids.size() >= most) {
            throw new RuleViolation("procedure.too-many-files", field.label(), most, ids.size() + 1);
        }
        AttachmentRow file = attachments.take(application.accountId(), fileName, content);
        ids.add(file.id());
        keep(application, form, kept.with(fieldKey, ids.toArray(String[]::new)));
        trail.act("attachment.add")
                .of(application.accountId())
                .target("application", applicationId)
                .detail(file.fileName())
                .write();
        return file;
    }

    /** Takes a file back. */
    @RequiresPermission("application.draft")
    public void detach(long applicationId, String fieldKey, String fileId) {
        Application application =
                cases.ownLocked(applicationId, accounts.current().id());
        Answers kept = cases.answers(application);
        List<String> ids = new ArrayList<>(kept.texts(fieldKey));
        if (!ids.remove(fileId)) {
            throw new NotFound("shared.not-found");
        }
        attachments.remove(application.accountId(), fileId);
        keep(application, cases.definition(application).form(), kept.with(fieldKey, ids.toArray(String[]::new)));
        trail.act("attachment.remove")
                .of(application.accountId())
                .target("application", applicationId)
                .write();
    }

    /** Throws a draft away with all its files. */
    @RequiresPermission("application.draft")
    public void discard(long applicationId) {
        Application application =
                cases.ownLocked(applicationId, accounts.current().id());
        if (application.status() != ApplicationStatus.DRAFT) {
            throw new RuleViolation("procedure.not-a-draft");
        }
        cases.erase(application);
        trail.act("application.discard")
                .of(application.accountId())
                .target("application", applicationId)
                .write();
    }

    private void keep(Application application, FormSchema form, Answers answers) {
        application.keep(vault.store(form, answers), clock.instant());
        trail.act("application.save")
                .of(application.accountId())
                .target("application", application.id())
                .write();
        em.flush();
    }

    private Application editable(long applicationId) {
        Application application = cases.own(applicationId, accounts.current().id());
        if (!application.isEditable()) {
            throw new RuleViolation("procedure.already-submitted", application.receiptNumber());
        }
        return application;
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
