package jp.fujimado.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one city. Every port moves by the same offset, so that a second city can stand beside the first.
 *
 * @param offset added to each standard port
 */
public record CityPorts(int offset) {

    public int citizen() {
        return 8080 + offset;
    }

    public int staff() {
        return 8081 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    /** Keycloak's own health page; it stands apart from its sign-in pages. */
    public int keycloakManagement() {
        return 9000 + offset;
    }

    public int smtp() {
        return 3025 + offset;
    }

    public int mailReader() {
        return 8025 + offset;
    }

    /** Throws with a sentence that names the port and its purpose when another program holds one of them. */
    void requireFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("citizen portal", citizen());
        wanted.put("staff portal", staff());
        wanted.put("WildFly console", management());
        wanted.put("Keycloak", keycloak());
        wanted.put("Keycloak health", keycloakManagement());
        wanted.put("mail server", smtp());
        wanted.put("mail reader", mailReader());
        wanted.forEach((purpose, port) -> {
            if (isTaken(port)) {
                throw new CityFailure(
                        "Port " + port + " (" + purpose + ") is taken by another program. Stop that program,"
                                + " or move the whole city with -Dcity.port-offset=1000.");
            }
        });
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
