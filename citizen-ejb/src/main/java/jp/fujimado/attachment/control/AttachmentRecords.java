package jp.fujimado.attachment.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.attachment.AttachmentState;
import jp.fujimado.attachment.entity.Attachment;
import jp.fujimado.attachment.entity.AttachmentContent;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordFile;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.text.Sentences;

/** The files that a person handed in. They go together with what they were handed in for. */
@ApplicationScoped
public class AttachmentRecords implements PersonalRecords {

    private static final String KIND = "attachment";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public int place() {
        return 25;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        return List.of(RecordSheet.of(
                "attachment.held.files",
                of(accountId).stream().map(AttachmentRecords::sheetRow).toList()));
    }

    private static List<String> sheetRow(Attachment attachment) {
        AttachmentRow file = attachment.row();
        return row(
                file.fileName(),
                file.contentType(),
                file.byteSize(),
                Sentences.say("attachment.state." + file.state()),
                isGiven(attachment) ? path(attachment) : null);
    }

    /** What the scan refused is never opened, not even by its owner. */
    private static boolean isGiven(Attachment attachment) {
        return attachment.state() != AttachmentState.REFUSED;
    }

    private static String path(Attachment attachment) {
        return "files/" + attachment.id() + "-" + attachment.row().fileName();
    }

    @Override
    public List<RecordFile> files(long accountId) {
        return of(accountId).stream()
                .filter(AttachmentRecords::isGiven)
                .map(attachment -> new RecordFile(KIND, String.valueOf(attachment.id()), path(attachment)))
                .toList();
    }

    @Override
    public Optional<byte[]> bytes(long accountId, RecordFile file) {
        if (!file.kind().equals(KIND)) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(Attachment.class, Long.valueOf(file.id())))
                .filter(attachment -> attachment.accountId() == accountId && isGiven(attachment))
                .map(attachment -> em.find(AttachmentContent.class, attachment.id()))
                .map(AttachmentContent::bytes);
    }

    private List<Attachment> of(long accountId) {
        return em.createQuery("select a from Attachment a where a.accountId = :account order by a.id", Attachment.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        return List.of();
    }

    @Override
    public void erase(long accountId) {
        // An application erases its own files.
    }
}
