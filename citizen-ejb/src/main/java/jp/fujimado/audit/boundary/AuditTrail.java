package jp.fujimado.audit.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.audit.control.ChainWriter;
import jp.fujimado.audit.control.TodaysTrail;
import jp.fujimado.audit.entity.AuditRecord;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;

/**
 * The trail for the other domains: what is written here commits with the caller's transaction or not at all.
 *
 * <pre>trail.act("application.submit").of(accountId).target("application", id).write();</pre>
 */
@ApplicationScoped
public class AuditTrail {

    private static final int DETAIL_LIMIT = 900;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames names;

    @Inject
    ChainWriter chains;

    @Inject
    TodaysTrail today;

    @Inject
    Clock clock;

    /** Starts a record of what the acting person does or looks at; {@code action} is a code like {@code case.open}. */
    public Entry act(String action) {
        return new Entry(action);
    }

    /** Whether the running transaction has something in the trail already. */
    public boolean hasRecords() {
        return transactions.getResource(AuditTrail.class) != null;
    }

    /** One record in the making. */
    public class Entry {

        private final String action;
        private Long accountId;
        private String department;
        private String targetType;
        private String targetId;
        private String detail;

        private Entry(String action) {
            this.action = action;
        }

        /** Account whose data are touched or seen. */
        public Entry of(Long account) {
            accountId = account;
            return this;
        }

        public Entry department(String code) {
            department = code;
            return this;
        }

        public Entry target(String type, Object id) {
            targetType = type;
            targetId = String.valueOf(id);
            return this;
        }

        /** Short text for people; longer than 900 characters is cut. */
        public Entry detail(String text) {
            detail = text == null || text.length() <= DETAIL_LIMIT ? text : text.substring(0, cut(text));
            return this;
        }

        /** Never through the middle of a character. */
        private static int cut(String text) {
            return Character.isHighSurrogate(text.charAt(DETAIL_LIMIT - 1)) ? DETAIL_LIMIT - 1 : DETAIL_LIMIT;
        }

        /** Who acts for another is named by the trail with the leave she has. */
        private String withMandate(Actor actor) {
            if (actor.behalf() == null) {
                return detail;
            }
            String mandate = "acting by " + actor.behalf().mandate();
            return detail == null ? mandate : mandate + ": " + detail;
        }

        /**
         * Writes it, unless the same person has exactly this in the trail today. For what a page asks again and again
         * while somebody works on it. A text that was cut is written each time: what differs may lie behind the cut.
         */
        public void writeOnceADay() {
            boolean whole = detail == null || detail.length() < DETAIL_LIMIT - 1;
            if (!whole
                    || !today.holds(currentActor.get().subject(), action, targetId, withMandate(currentActor.get()))) {
                write();
            }
        }

        public void write() {
            Actor actor = currentActor.get();
            // Databases keep microseconds; the hash must be taken over what can be read back.
            append(new AuditRecord(
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    actor.kind().name(),
                    actor.subject(),
                    names.nameOf(actor),
                    department,
                    action,
                    targetType,
                    targetId,
                    accountId,
                    withMandate(actor)));
        }
    }

    private void append(AuditRecord audited) {
        @SuppressWarnings("unchecked")
        List<AuditRecord> waiting = (List<AuditRecord>) transactions.getResource(AuditTrail.class);
        if (waiting == null) {
            List<AuditRecord> started = new ArrayList<>();
            transactions.putResource(AuditTrail.class, started);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    chains.append(started.get(0).actorSubject(), started);
                }

                @Override
                public void afterCompletion(int status) {
                    // The rows live and die with the transaction.
                }
            });
            waiting = started;
        }
        waiting.add(audited);
    }
}
