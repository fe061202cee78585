package jp.fujimado.procedure.review.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.procedure.review.InboxPage;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.QueueCount;
import jp.fujimado.procedure.review.control.CaseListCsv;
import jp.fujimado.procedure.review.control.InboxReader;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.shared.security.RequiresPermission;

/** The inbox (受信箱) of the acting official: cases of the departments where she may list them. */
@Stateless
public class StaffInboxService {

    private static final String LIST = "case.list";

    @Inject
    InboxReader inbox;

    @Inject
    DefinitionCatalogue catalogue;

    @Inject
    CaseFiles cases;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    @Inject
    AuditTrail trail;

    /** One page; the look itself goes on record. */
    @RequiresPermission(LIST)
    public InboxPage page(InboxQuery query) {
        InboxPage page = inbox.page(query, departments(), subject());
        trail.act("case.list")
                .detail(query + ", " + page.rows().size() + " rows")
                .write();
        return page;
    }

    /** How much lies in these queues, in their order. */
    @RequiresPermission(LIST)
    public List<QueueCount> counts(List<Queue> queues) {
        return queues.stream()
                .map(queue -> inbox.count(queue, departments(), subject()))
                .toList();
    }

    /** Procedures of the departments, code to title, for the filter. */
    @RequiresPermission(LIST)
    public Map<String, String> procedures() {
        Set<String> departments = departments();
        Map<String, String> titles = new LinkedHashMap<>();
        catalogue.offered().stream()
                .filter(definition -> departments.contains(definition.department()))
                .forEach(definition -> titles.put(definition.code(), definition.title()));
        return titles;
    }

    /** The list from its beginning as CSV, at most {@link CaseListCsv#LIMIT} rows. */
    @RequiresPermission(LIST)
    public CsvFile csv(InboxQuery query) {
        CsvFile file =
                CaseListCsv.write(inbox.rows(query, departments(), subject(), CaseListCsv.LIMIT + 1), cases.today());
        trail.act("case.list-csv").detail(query.toString()).write();
        return file;
    }

    private Set<String> departments() {
        return permissions.departments(currentActor.get(), LIST);
    }

    private String subject() {
        return currentActor.get().subject();
    }
}
