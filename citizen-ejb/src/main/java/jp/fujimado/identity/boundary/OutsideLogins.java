package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.control.LoginProviders;

/** Providers of logins outside the city, for the other domains. */
@ApplicationScoped
public class OutsideLogins {

    @Inject
    LoginProviders providers;

    public List<LoginProvider> all() {
        return providers.all();
    }

    /** Name that people know; the alias itself if it is not in the list any more. */
    public String nameOf(String alias) {
        return providers.of(alias).map(LoginProvider::name).orElse(alias);
    }
}
