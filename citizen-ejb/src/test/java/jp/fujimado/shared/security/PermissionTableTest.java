package jp.fujimado.shared.security;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.architecture.ProductClasses;
import jp.fujimado.shared.security.Permissions.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The city's table of roles against what operations and pages ask for. */
class PermissionTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Map<String, Role> ROLES =
            Permissions.read(ROOT.resolve(Path.of("config", "city", "roles.json")));

    @Test
    void every_permission_that_is_asked_for_is_granted_to_some_role() throws IOException {
        Set<String> nobodys = asked();
        nobodys.removeAll(granted());
        assertEquals(Set.of(), nobodys);
    }

    @Test
    void every_granted_permission_opens_something() throws IOException {
        Set<String> idle = granted();
        idle.removeAll(asked());
        assertEquals(Set.of(), idle);
    }

    @Test
    void every_role_has_a_label_for_people() {
        assertAll(ROLES.values().stream().map(role ->
                (Executable) () -> assertFalse(role.label().isBlank(), "role " + role.code() + " has no label")));
    }

    @Test
    void the_roles_that_the_code_counts_on_are_there() {
        assertTrue(ROLES.keySet().containsAll(Set.of("everyone", "citizen", "staff", "system")));
    }

    private static Set<String> granted() {
        return ROLES.values().stream()
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked() throws IOException {
        JavaClasses product =
                new ClassFileImporter().withImportOption(new ProductClasses()).importPackages("jp.fujimado");
        Set<String> asked = product.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(RequiresPermission.class))
                .map(method ->
                        method.getAnnotationOfType(RequiresPermission.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(asked.isEmpty());
        for (String web : List.of("citizen-web", "staff-web")) {
            pagePermissions(ROOT.resolve(web)).forEach(asked::add);
        }
        asked.remove("public");
        return asked;
    }

    private static Stream<String> pagePermissions(Path web) throws IOException {
        Properties pages = new Properties();
        try (Reader reader = Files.newBufferedReader(web.resolve("src/main/webapp/WEB-INF/pages.properties"))) {
            pages.load(reader);
        }
        return pages.values().stream().map(Object::toString);
    }
}
