package jp.fujimado.staffweb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.ui.PageAccess;

/** Pages by the same permission table as operations. */
@ApplicationScoped
public class StaffPageAccess implements PageAccess {

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    @Override
    public boolean allowed(String permission) {
        return permissions.allowed(currentActor.get(), permission);
    }
}
