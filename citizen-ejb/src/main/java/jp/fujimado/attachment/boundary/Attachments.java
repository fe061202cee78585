package jp.fujimado.attachment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.attachment.AttachmentState;
import jp.fujimado.attachment.control.DoorCheck;
import jp.fujimado.attachment.entity.Attachment;
import jp.fujimado.attachment.entity.AttachmentContent;
import jp.fujimado.attachment.entity.CheckedFile;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** Files for the other domains; who may see which file is decided there, except that nobody opens an unscanned one. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Attachments {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    DoorCheck doorCheck;

    @Inject
    Clock clock;

    /**
     * Takes a file in.
     *
     * @throws RuleViolation when it is empty, too large, of a kind that is not taken, or broken
     */
    public AttachmentRow take(long accountId, String fileName, InputStream content) {
        CheckedFile file = doorCheck.check(fileName, content);
        Attachment attachment = new Attachment(accountId, file, clock.instant());
        em.persist(attachment);
        em.flush();
        em.persist(new AttachmentContent(attachment.id(), file.bytes()));
        return attachment.row();
    }

    /** The files with these public ids that belong to the account; foreign and unknown ids are left out. */
    public List<AttachmentRow> rows(long accountId, Collection<String> publicIds) {
        if (publicIds.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select a from Attachment a where a.accountId = :account and a.publicId in :ids order by a.id",
                        Attachment.class)
                .setParameter("account", accountId)
                .setParameter("ids", publicIds)
                .getResultList()
                .stream()
                .map(Attachment::row)
                .toList();
    }

    /** The owner's own file; she may open what she sent herself, unless it was refused. */
    public AttachmentBytes openOwn(long accountId, String publicId) {
        Attachment attachment = find(accountId, publicId);
        if (attachment.state() == AttachmentState.REFUSED) {
            throw new RuleViolation("attachment.refused");
        }
        return bytes(attachment);
    }

    /** A file for an official: only after the scan. */
    public AttachmentBytes openChecked(long accountId, String publicId) {
        Attachment attachment = find(accountId, publicId);
        if (attachment.state() != AttachmentState.CLEAN) {
            throw new RuleViolation(
                    attachment.state() == AttachmentState.WAITING
                            ? "attachment.not-yet-checked"
                            : "attachment.refused");
        }
        return bytes(attachment);
    }

    /** Deletes a file that was taken back before it was handed in. */
    public void remove(long accountId, String publicId) {
        Attachment attachment = find(accountId, publicId);
        em.remove(em.find(AttachmentContent.class, attachment.id()));
        em.remove(attachment);
    }

    private Attachment find(long accountId, String publicId) {
        return em.createQuery(
                        "select a from Attachment a where a.accountId = :account and a.publicId = :id",
                        Attachment.class)
                .setParameter("account", accountId)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("shared.not-found"));
    }

    private AttachmentBytes bytes(Attachment attachment) {
        byte[] bytes = em.find(AttachmentContent.class, attachment.id()).bytes();
        return new AttachmentBytes(attachment.fileName(), attachment.contentType(), bytes);
    }
}
