package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/** Lets an official reach a draft or a category only in a department where the permission is held. */
@ApplicationScoped
public class DraftDoor {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Categories categories;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

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

    /** Whether the acting person holds the permission in the department. */
    public boolean may(String department, String permission) {
        return departments(permission).contains(department);
    }

    public Set<String> departments(String permission) {
        return permissions.departments(currentActor.get(), permission);
    }

    /** The newest versions of what these departments have published, closed ones too. */
    public List<Category> categories(String permission) {
        Set<String> departments = departments(permission);
        return categories.newest().stream()
                .filter(category -> departments.contains(category.department()))
                .toList();
    }

    /** @throws NotFound when those departments have published nothing with that code */
    public Category category(String code, String permission) {
        return categories
                .newest(code)
                .filter(category -> may(category.department(), permission))
                .orElseThrow(() -> new NotFound("shared.not-found"));
    }

    public String subject() {
        return currentActor.get().subject();
    }
}
