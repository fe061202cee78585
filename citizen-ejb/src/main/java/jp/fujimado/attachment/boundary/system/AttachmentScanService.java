package jp.fujimado.attachment.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.fujimado.attachment.AttachmentState;
import jp.fujimado.attachment.entity.Attachment;
import jp.fujimado.attachment.entity.AttachmentContent;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.shared.security.RequiresPermission;

/** Steps of the scan, each in a transaction of its own; the scan itself runs between them. */
@Stateless
public class AttachmentScanService {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A file to scan. */
    public record Waiting(long id, String contentType, byte[] bytes) {}

    @RequiresPermission("attachment.scan")
    public List<Long> waiting(int limit) {
        return em.createQuery("select a.id from Attachment a where a.state = :state order by a.id", Long.class)
                .setParameter("state", AttachmentState.WAITING)
                .setMaxResults(limit)
                .getResultList();
    }

    @RequiresPermission("attachment.scan")
    public Optional<Waiting> load(long id) {
        Attachment attachment = em.find(Attachment.class, id);
        AttachmentContent content = em.find(AttachmentContent.class, id);
        return attachment == null || content == null
                ? Optional.empty()
                : Optional.of(new Waiting(id, attachment.contentType(), content.bytes()));
    }

    /** Keeps the result; a file that was deleted meanwhile or scanned by another node is left as it is. */
    @RequiresPermission("attachment.scan")
    public void finish(long id, Optional<String> fault) {
        Attachment attachment = em.find(Attachment.class, id);
        if (attachment == null || attachment.state() != AttachmentState.WAITING) {
            return;
        }
        if (fault.isPresent()) {
            attachment.refuse(fault.get(), clock.instant());
        } else {
            attachment.pass(clock.instant());
        }
        trail.act("attachment.scan")
                .of(attachment.accountId())
                .target("attachment", attachment.publicId())
                .detail(attachment.state().name())
                .write();
    }
}
