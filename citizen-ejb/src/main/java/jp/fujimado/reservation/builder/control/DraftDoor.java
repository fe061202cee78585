package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.reservation.control.CategoryDoor;
import jp.fujimado.shared.error.NotFound;

/** Lets an official reach a draft or a category only in a department where the permission is held. */
@ApplicationScoped
public class DraftDoor extends CategoryDoor {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /**
     * The draft, to be looked at.
     *
     * @throws NotFound when it does not exist or belongs to another department: the answer does not tell which
     */
    public CategoryDraft look(long id, String permission) {
        return admitted(em.find(CategoryDraft.class, id), permission);
    }

    /** The same, locked until the end of the transaction, so that two who write at the same moment write in turn. */
    public CategoryDraft act(long id, String permission) {
        return admitted(em.find(CategoryDraft.class, id, LockModeType.PESSIMISTIC_WRITE), permission);
    }

    private CategoryDraft admitted(CategoryDraft found, String permission) {
        if (found == null || !may(found.department(), permission)) {
            throw new NotFound("shared.not-found");
        }
        return found;
    }
}
