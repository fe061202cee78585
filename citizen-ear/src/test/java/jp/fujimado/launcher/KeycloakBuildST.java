package jp.fujimado.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When Keycloak is built anew, and with which provider. */
class KeycloakBuildST {

    @TempDir
    private Path folder;

    private final AtomicInteger builds = new AtomicInteger();
    private Path server;
    private Path jar;

    @BeforeEach
    void unpacked_keycloak_and_jar() throws IOException {
        server = folder.resolve("keycloak");
        Files.createDirectories(server.resolve("providers"));
        jar = Files.writeString(folder.resolve("fujimado-keycloak.jar"), "first");
    }

    @Test
    void is_built_once_for_all_cities() throws IOException {
        build("--db=dev-file");
        build("--db=dev-file");
        assertEquals(1, builds.get(), "builds");
        assertEquals("first", provider());
    }

    @Test
    void is_built_anew_with_another_jar_and_with_other_options() throws IOException {
        build("--db=dev-file");
        Files.writeString(jar, "other");
        build("--db=dev-file");
        assertEquals(2, builds.get(), "builds");
        assertEquals("other", provider());
        build("--db=postgres");
        assertEquals(3, builds.get(), "builds");
    }

    @Test
    void is_built_anew_when_the_jar_in_its_folder_is_another_one() throws IOException {
        build("--db=dev-file");
        Files.writeString(server.resolve("providers/fujimado-keycloak.jar"), "left there");
        build("--db=dev-file");
        assertEquals(2, builds.get(), "builds");
        assertEquals("first", provider());
    }

    @Test
    void a_build_that_failed_is_tried_again() {
        assertThrows(CityFailure.class, () -> keycloak("--db=dev-file").once(() -> {
            throw new CityFailure("out of memory");
        }));
        build("--db=dev-file");
        assertEquals(1, builds.get(), "builds");
    }

    private void build(String option) {
        keycloak(option).once(builds::incrementAndGet);
    }

    private KeycloakBuild keycloak(String option) {
        return new KeycloakBuild(server, jar, List.of(option));
    }

    private String provider() throws IOException {
        return Files.readString(server.resolve("providers/fujimado-keycloak.jar"));
    }
}
