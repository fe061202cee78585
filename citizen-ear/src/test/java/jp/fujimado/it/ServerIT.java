package jp.fujimado.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import jp.fujimado.shared.config.Setting;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.wildfly.security.auth.server.SecurityDomain;

/** The server offers what the application counts on. */
@ArquillianTest
class ServerIT {

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource database;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Test
    void persists_with_eclipselink() {
        assertTrue(em.getDelegate().getClass().getName().startsWith("org.eclipse.persistence."));
    }

    @Test
    void reaches_the_database() throws Exception {
        try (var connection = database.getConnection()) {
            assertTrue(connection.isValid(1));
        }
    }

    @Test
    void finds_the_folder_with_the_city_s_own_data() {
        assertTrue(Files.isDirectory(Path.of(Setting.CONFIG_DIR.value(), "procedures")));
    }

    @Test
    void knows_name_and_roles_of_the_signed_in_official() throws Exception {
        SignedIn.official("s-1").call(() -> {
            var identity = SecurityDomain.getCurrent().getCurrentSecurityIdentity();
            Set<String> roles = new HashSet<>();
            identity.getRoles().forEach(roles::add);
            assertEquals("s-1", identity.getPrincipal().getName());
            assertEquals(Set.of("staff"), roles);
            return null;
        });
    }
}
