package jp.fujimado.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server as a child process. The child dies with this JVM, even when this JVM is killed hard: a watcher beside it
 * reads a pipe that the system closes with us.
 */
final class ServerProcess implements AutoCloseable {

    // exec keeps the shell's process id for the server, so that stopping the process stops the server itself.
    private static final String GUARD =
            "exec 3<&0; (cat <&3 >/dev/null; kill -TERM $$ 2>/dev/null) & exec \"$@\" 3<&- </dev/null";

    private static final long STOP_SECONDS = 30;

    private final String name;
    private final Path log;
    private final Process process;

    private ServerProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static ServerProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, name));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        try {
            Files.createDirectories(log.getParent());
            builder.redirectOutput(log.toFile());
            return new ServerProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new CityFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Throws, with the place of the log, when the server has ended by itself. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new CityFailure(name + " ended with exit code " + process.exitValue() + ". Its log: " + log);
        }
    }

    /** Waits for a run that ends by itself. */
    void awaitSuccess() {
        try {
            if (process.waitFor() != 0) {
                requireAlive();
            }
            process.getOutputStream().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityFailure(name + " was interrupted", e);
        } catch (IOException e) {
            throw new CityFailure(name + ": " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Ends the server at once, as a power cut would: nothing is flushed, no shutdown code runs. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd()) {
            process.destroyForcibly();
            awaitEnd();
        }
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // The watcher has gone with its server: nothing is left to end.
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
