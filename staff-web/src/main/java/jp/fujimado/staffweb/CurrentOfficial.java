package jp.fujimado.staffweb;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.shared.security.Actor.Assignment;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.ui.CurrentUser;

/** The official in the page frame. Somebody with several assignments sees all of them at once. */
@Named("currentUser")
@RequestScoped
public class CurrentOfficial implements CurrentUser {

    @Inject
    CurrentActor currentActor;

    @Inject
    CurrentSignIn signIn;

    @Inject
    Permissions permissions;

    @Inject
    Departments departments;

    @Override
    public boolean isSignedIn() {
        return currentActor.get().isStaff();
    }

    @Override
    public String getName() {
        return isSignedIn() ? signIn.name() : "";
    }

    @Override
    public String getActingFor() {
        return null;
    }

    @Override
    public int getUnread() {
        return 0;
    }

    @Override
    public String getDepartmentName() {
        return joined(assignment -> departments.of(assignment.department()).name());
    }

    @Override
    public String getRoleName() {
        return joined(assignment -> permissions.label(assignment.role()));
    }

    @Override
    public boolean can(String permission) {
        return permissions.allowed(currentActor.get(), permission);
    }

    private String joined(Function<Assignment, String> words) {
        Set<String> all =
                currentActor.get().assignments().stream().map(words).collect(Collectors.toCollection(TreeSet::new));
        return String.join("・", all);
    }
}
