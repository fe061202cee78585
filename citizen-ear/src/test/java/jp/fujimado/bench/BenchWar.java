package jp.fujimado.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small application beside the city on the same listener: what pages are compared with, and a look inside. */
final class BenchWar {

    static final String STATIC_FILE = "/home.html";

    private static final int WAIT_SECONDS = 120;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private BenchWar(String address) {
        this.address = address;
    }

    /** Puts the application into the server's folder and waits until it answers. */
    static BenchWar deploy(Path deployments, String cityUrl, byte[] staticFile)
            throws IOException, InterruptedException {
        Path built = Files.createTempFile("bench", ".war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(built))) {
            add(zip, STATIC_FILE.substring(1), staticFile);
            for (Class<?> servlet : List.of(PlainServlet.class, SqlServlet.class, SessionServlet.class)) {
                String path = servlet.getName().replace('.', '/') + ".class";
                try (InputStream code = BenchWar.class.getClassLoader().getResourceAsStream(path)) {
                    add(zip, "WEB-INF/classes/" + path, code.readAllBytes());
                }
            }
        }
        Files.move(built, deployments.resolve("bench.war"), StandardCopyOption.REPLACE_EXISTING);
        BenchWar war = new BenchWar(cityUrl + "/bench");
        war.awaitReady();
        return war;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Waits after a restart of the server, too. */
    void awaitReady() throws IOException, InterruptedException {
        HttpRequest request = Load.get(address + STATIC_FILE);
        for (int i = 0; i < WAIT_SECONDS; i++) {
            if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                return;
            }
            Thread.sleep(1000);
        }
        throw new IOException("bench.war was not deployed");
    }

    String address(String path) {
        return address + path;
    }

    /** Rows of the answer, columns apart; empty for a statement that answers nothing. */
    List<String[]> sql(String statement) throws IOException, InterruptedException {
        return text(HttpRequest.newBuilder(URI.create(address + "/sql"))
                        .POST(BodyPublishers.ofString(statement))
                        .build())
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Name, bytes and class of each attribute of a session. */
    List<String[]> session(String id) throws IOException, InterruptedException {
        return text(Load.get(address + "/session?id=" + id))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private Stream<String> text(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body().lines();
    }
}
