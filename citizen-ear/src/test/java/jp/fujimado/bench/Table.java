package jp.fujimado.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rows so far; the file is written anew with each one, so that nothing is lost when a later measurement fails. */
final class Table {

    private final List<Row> rows = new ArrayList<>();
    private final Path file;

    Table(Path file) {
        this.file = file;
    }

    void add(Row row) throws IOException {
        rows.add(row);
        System.out.println(row.line());
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                Stream.concat(Stream.of(Row.HEADER), rows.stream().map(Row::csv))
                        .toList());
    }

    void print() {
        System.out.println();
        rows.forEach(row -> System.out.println(row.line()));
        System.out.println("Written to " + file);
    }
}
