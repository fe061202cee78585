package jp.fujimado.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The unpacked Keycloak with the city's own provider in it, compiled once: every later start is three times as fast.
 * Cities share it, so the one that comes second waits for the first.
 */
final class KeycloakBuild {

    private final Path server;
    private final Path provider;
    private final List<String> options;

    /**
     * @param server the unpacked Keycloak
     * @param provider the jar of {@code config/keycloak/provider/}
     */
    KeycloakBuild(Path server, Path provider, List<String> options) {
        this.server = server;
        this.provider = provider;
        this.options = options;
    }

    /** Puts the provider in its place and runs the build, unless both were done before with the same jar and options. */
    void once(Runnable build) {
        // Within one JVM a second lock of the file would be refused instead of waited for.
        synchronized (KeycloakBuild.class) {
            Path waiting = server.resolve("built-for-fujimado.lock");
            try (FileChannel channel = FileChannel.open(waiting, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock turn = channel.lock()) {
                buildIfChanged(build);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void buildIfChanged(Runnable build) throws IOException {
        if (!Files.exists(provider)) {
            throw new CityFailure("There is no " + provider + ". Run ./mvnw package first.");
        }
        Path marker = server.resolve("built-for-fujimado");
        Path place = server.resolve("providers").resolve(provider.getFileName());
        String wanted = String.join(" ", options) + " " + digest(provider);
        boolean inPlace = Files.exists(place) && Files.mismatch(provider, place) == -1;
        if (inPlace && Files.exists(marker) && Files.readString(marker).equals(wanted)) {
            return;
        }
        Files.deleteIfExists(marker);
        if (!inPlace) {
            replace(place);
        }
        build.run();
        Files.writeString(marker, wanted);
    }

    /** Moved, not written over: a Keycloak that runs keeps the jar that it has opened. */
    private void replace(Path place) throws IOException {
        Path beside = place.resolveSibling(place.getFileName() + ".new");
        Files.copy(provider, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] content = Files.readAllBytes(file);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
