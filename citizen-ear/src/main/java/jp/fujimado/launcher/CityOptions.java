package jp.fujimado.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What distinguishes one city from another on the same machine.
 *
 * @param root root of the repository; servers are expected under {@code .run/}
 * @param name folder under {@code .run/} that holds database, accounts, secrets and logs of this city
 * @param portOffset added to every standard port
 * @param reset throw away what an earlier city of this name left behind
 * @param environment further environment variables for the application server, for example another database
 */
public record CityOptions(Path root, String name, int portOffset, boolean reset, Map<String, String> environment) {

    public CityOptions {
        environment = Map.copyOf(environment);
    }

    /** The city that {@code ./mvnw -Prun package} starts: standard ports, data kept. */
    public static CityOptions standard(Path root) {
        return new CityOptions(root, "city", 0, false, Map.of());
    }

    public CityOptions named(String newName) {
        return new CityOptions(root, newName, portOffset, reset, environment);
    }

    public CityOptions offset(int ports) {
        return new CityOptions(root, name, ports, reset, environment);
    }

    /** Moves the city to ports that nobody uses, for tests beside a running city. */
    public CityOptions onFreePorts() {
        return offset(CityPorts.free().offset());
    }

    public CityOptions fresh() {
        return new CityOptions(root, name, portOffset, true, environment);
    }

    public CityOptions with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new CityOptions(root, name, portOffset, reset, more);
    }

    CityPorts ports() {
        return new CityPorts(portOffset);
    }

    Path servers() {
        return root.resolve(".run");
    }

    Path data() {
        return servers().resolve(name);
    }

    Path config() {
        return root.resolve("config");
    }

    Path ear() {
        return root.resolve("citizen-ear/target/citizen-ear.ear");
    }

    Path keycloakProvider() {
        return config().resolve("keycloak/provider/target/fujimado-keycloak.jar");
    }
}
