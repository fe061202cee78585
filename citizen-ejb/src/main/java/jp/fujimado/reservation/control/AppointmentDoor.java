package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/** Lets an official reach an appointment or a category only in a department where the permission is held. */
@ApplicationScoped
public class AppointmentDoor {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Categories categories;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    /**
     * The appointment, to be looked at.
     *
     * @throws NotFound when it does not exist, was never confirmed, or belongs to another department: the answer does
     *     not tell which
     */
    public Reservation look(long id, String permission) {
        return admitted(em.find(Reservation.class, id), permission);
    }

    /** The same, locked until the end of the transaction. */
    public Reservation act(long id, String permission) {
        return admitted(em.find(Reservation.class, id, LockModeType.PESSIMISTIC_WRITE), permission);
    }

    /** Whether the acting person holds the permission in the department. */
    public boolean may(String department, String permission) {
        return departments(permission).contains(department);
    }

    /** What the departments of the acting person offer or have offered until it was closed, by their reading. */
    public List<Category> categories(String permission) {
        Set<String> departments = departments(permission);
        return categories.newest().stream()
                .filter(category -> departments.contains(category.department()))
                .toList();
    }

    /** @throws NotFound when those departments have nothing with that code */
    public Category category(String code, String permission) {
        return categories
                .newest(code)
                .filter(category -> may(category.department(), permission))
                .orElseThrow(() -> new NotFound("shared.not-found"));
    }

    public Set<String> departments(String permission) {
        return permissions.departments(currentActor.get(), permission);
    }

    private Reservation admitted(Reservation found, String permission) {
        if (found == null || found.receiptNumber() == null || !may(found.department(), permission)) {
            throw new NotFound("shared.not-found");
        }
        return found;
    }
}
