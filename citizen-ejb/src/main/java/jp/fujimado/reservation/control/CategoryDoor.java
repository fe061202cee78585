package jp.fujimado.reservation.control;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import jp.fujimado.reservation.Category;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/** Lets an official reach categories, and what belongs to them, only in departments where the permission is held. */
public abstract class CategoryDoor {

    @Inject
    Categories categories;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    /** Whether the acting person holds the permission in the department. */
    public boolean may(String department, String permission) {
        return departments(permission).contains(department);
    }

    public Set<String> departments(String permission) {
        return permissions.departments(currentActor.get(), permission);
    }

    /** What these departments offer or have offered until it was closed: the newest versions, by their reading. */
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

    /** Stable identifier of the acting official's login. */
    public String subject() {
        return currentActor.get().subject();
    }
}
