package jp.fujimado.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail relay (RFC 5321) on the loopback address that keeps what it takes, or misbehaves as its {@link Fault} says. */
public final class SmtpStandIn implements AutoCloseable {

    private static final int PIECE_MILLIS = 20;

    private final ServerSocket server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    private SmtpStandIn(ServerSocket server) {
        this.server = server;
    }

    /** @param port 0 for any */
    public static SmtpStandIn start(int port) {
        try {
            SmtpStandIn standIn = new SmtpStandIn(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            daemon(standIn::accept);
            return standIn;
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "smtp-stand-in");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (fault != Fault.DOWN) {
                new Conversation(socket).run();
            }
        } catch (IOException gone) {
            // The other side has hung up.
        } finally {
            open.remove(socket);
        }
    }

    /** One connection, from greeting to QUIT. */
    private final class Conversation {

        private final BufferedReader in;
        private final PrintWriter out;

        private Conversation(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = new PrintWriter(socket.getOutputStream(), false, StandardCharsets.ISO_8859_1);
        }

        private void run() throws IOException {
            await(Fault.SILENT);
            say(fault == Fault.FAILING ? "554 5.3.2 no mail service here" : "220 stand-in");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                if (command.equals("DATA")) {
                    take();
                } else {
                    say(answer(command, line));
                }
                if (command.equals("QUIT")) {
                    return;
                }
            }
        }

        private String answer(String command, String line) {
            return switch (command) {
                case "EHLO", "HELO" -> "250 stand-in";
                case "MAIL" ->
                    fault == Fault.RATE_LIMITED ? "421 4.7.0 too many connections, closing" : "250 2.1.0 sender ok";
                case "RCPT" -> refusals.getOrDefault(address(line), "250 2.1.5 recipient ok");
                case "RSET", "NOOP" -> "250 2.0.0 ok";
                case "QUIT" -> "221 2.0.0 bye";
                default -> "502 5.5.1 not implemented";
            };
        }

        private void take() throws IOException {
            say("354 go on");
            StringBuilder mail = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            taken.add(mail.toString());
            await(Fault.HALF_OPEN);
            say("250 2.0.0 taken");
        }

        private void say(String answer) {
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    /** Waits while the fault lasts. */
    private void await(Fault lasting) {
        while (fault == lasting && !server.isClosed()) {
            try {
                Thread.sleep(PIECE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** {@link Fault#HALF_OPEN} takes a mail and never says so; {@link Fault#SILENT} does not even greet. */
    public void fault(Fault newFault) {
        fault = newFault;
    }

    /** From now on this is the answer to whoever wants to write to that address. */
    public void refuse(String address, String answer) {
        refusals.put(address, answer);
    }

    /** Mails as they came, headers and all. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** How often somebody has connected, whatever became of it. */
    public int connections() {
        return connections.get();
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
