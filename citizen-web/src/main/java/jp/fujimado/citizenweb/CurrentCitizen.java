package jp.fujimado.citizenweb;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.ui.CurrentUser;

/** The person in the page frame; nothing is read while nobody is signed in. */
@Named("currentUser")
@RequestScoped
public class CurrentCitizen implements CurrentUser {

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    @Inject
    CurrentSignIn signIn;

    @Inject
    CitizenMessageService messages;

    private Integer unread;

    @Override
    public boolean isSignedIn() {
        return currentActor.get().isCitizen();
    }

    @Override
    public String getName() {
        return isSignedIn() ? signIn.name() : "";
    }

    @Override
    public String getActingFor() {
        return isSignedIn() ? signIn.actingFor() : null;
    }

    @Override
    public int getUnread() {
        if (unread == null) {
            unread = isSignedIn() && can("message.read") ? counted() : 0;
        }
        return unread;
    }

    private int counted() {
        try {
            return messages.unread();
        } catch (Forbidden erased) {
            // The account was erased in another browser: the error page that says so stands in this frame, too.
            return 0;
        }
    }

    /** For pages that have counted already. */
    public void setUnread(int counted) {
        unread = counted;
    }

    @Override
    public String getDepartmentName() {
        return "";
    }

    @Override
    public String getRoleName() {
        return "";
    }

    @Override
    public boolean can(String permission) {
        return permissions.allowed(currentActor.get(), permission);
    }
}
