package jp.fujimado.shared.csv;

/** A CSV file to be sent to a browser. */
public record CsvFile(String fileName, byte[] bytes) {

    /** Media type of the bytes. */
    public static final String CONTENT_TYPE = "text/csv; charset=UTF-8";
}
