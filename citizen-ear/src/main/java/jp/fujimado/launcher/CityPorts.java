package jp.fujimado.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ports of one city. Every port moves by the same offset, so that a second city can stand beside the first.
 *
 * @param offset added to each standard port
 */
public record CityPorts(int offset) {

    private static final int FIRST_FREE = 2000;

    /** No browser opens pages there (port of Amanda, on the list of bad ports of the Fetch standard). */
    private static final int REFUSED_BY_BROWSERS = 10080;

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

    /** The stand-in of LINE: its protocol, and a page with what was sent. */
    public int line() {
        return 8026 + offset;
    }

    /** The stand-in of the browsers' push services. */
    public int push() {
        return 8027 + offset;
    }

    /** Where the facility reservation system would stand; nothing of the city listens there. */
    public int facility() {
        return 8090 + offset;
    }

    /** The ports of a city beside all others: the first offset at which every port is free. */
    static CityPorts free() {
        return IntStream.iterate(FIRST_FREE, offset -> offset + 100)
                .limit(100)
                .mapToObj(CityPorts::new)
                .filter(ports -> !ports.purposes().containsValue(REFUSED_BY_BROWSERS))
                .filter(ports -> ports.purposes().values().stream().noneMatch(CityPorts::isTaken))
                .findFirst()
                .orElseThrow(() -> new CityFailure("No free ports were found for another city"));
    }

    /** Throws with a sentence that names the port and its purpose when another program holds one of them. */
    void requireFree() {
        purposes().forEach((purpose, port) -> {
            if (port == REFUSED_BY_BROWSERS) {
                throw new CityFailure("Browsers refuse port " + port + " (" + purpose + "). Take another offset, for"
                        + " example -Dcity.port-offset=1000.");
            }
            if (isTaken(port)) {
                throw new CityFailure(
                        "Port " + port + " (" + purpose + ") is taken by another program. Stop that program,"
                                + " or move the whole city with -Dcity.port-offset=1000.");
            }
        });
    }

    private Map<String, Integer> purposes() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("citizen portal", citizen());
        wanted.put("staff portal", staff());
        wanted.put("WildFly console", management());
        wanted.put("Keycloak", keycloak());
        wanted.put("Keycloak health", keycloakManagement());
        wanted.put("facility reservation", facility());
        wanted.put("mail server", smtp());
        wanted.put("mail reader", mailReader());
        wanted.put("LINE", line());
        wanted.put("push service", push());
        return wanted;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
