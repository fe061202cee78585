package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.boundary.Applications;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.Overview;
import jp.fujimado.shared.person.TimelineEntry;
import jp.fujimado.shared.person.TimelineEntry.Side;
import jp.fujimado.shared.person.ToDo;
import jp.fujimado.shared.security.Actor.Kind;
import jp.fujimado.shared.text.Sentences;

/** Applications on my page. */
@ApplicationScoped
public class ApplicationPart implements MyPagePart {

    private static final int SHOWN = 20;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Applications applications;

    @Inject
    DefinitionCatalogue catalogue;

    @Override
    public Overview overview(long accountId) {
        List<ApplicationRow> rows = applications.newest(accountId, 0, SHOWN);
        return new Overview(
                rows.stream()
                        .filter(ApplicationRow::isToDo)
                        .map(ApplicationPart::toDo)
                        .toList(),
                rows.stream()
                        .filter(row -> !row.isDraft())
                        .map(ApplicationRow::ongoing)
                        .toList());
    }

    private static ToDo toDo(ApplicationRow row) {
        String key = key(row);
        return new ToDo(
                "application-" + row.id(),
                Sentences.say(key),
                row.title(),
                row.isReturned() ? row.returnReason() : Sentences.say(key + ".text"),
                null,
                Sentences.say(key + ".action"),
                "/procedure/apply.xhtml?id=" + row.id());
    }

    private static String key(ApplicationRow row) {
        if (row.isReturned()) {
            return "procedure.todo.returned";
        }
        return row.isBegunByOfficial() ? "procedure.todo.draft-on-behalf" : "procedure.todo.draft";
    }

    @Override
    public List<TimelineEntry> timeline(long accountId, Instant before, int limit) {
        return em
                .createQuery(
                        "select e.occurredAt, e.act, e.actorKind, a.procedureCode, a.procedureVersion, a.receiptNumber,"
                                + " a.id, e.channel from ApplicationEvent e join Application a on a.id = e.applicationId"
                                + " where a.accountId = :account and e.occurredAt < :before"
                                + " order by e.occurredAt desc, e.id desc",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(this::entry)
                .toList();
    }

    private static String receipt(String number, DeskChannel channel) {
        String receipt = Sentences.say("procedure.receipt", number);
        return channel == null
                ? receipt
                : receipt + "　" + Sentences.say("procedure.on-behalf", Sentences.say(channel.messageKey()));
    }

    private TimelineEntry entry(Object[] event) {
        DefinitionId definition = new DefinitionId((String) event[3], (Integer) event[4]);
        return new TimelineEntry(
                (Instant) event[0],
                event[2] == Kind.CITIZEN ? Side.MINE : Side.CITY,
                Sentences.say(((ApplicationAct) event[1]).messageKey()) + "："
                        + catalogue.of(definition).title(),
                receipt((String) event[5], (DeskChannel) event[7]),
                "/procedure/status.xhtml?id=" + event[6]);
    }
}
