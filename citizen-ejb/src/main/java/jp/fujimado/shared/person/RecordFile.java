package jp.fujimado.shared.person;

import java.io.Serializable;

/**
 * A file that the city holds of a person, for the download.
 *
 * @param kind which domain gives it, for example {@code attachment}
 * @param id name of the file there
 * @param path place in the ZIP, unique
 */
public record RecordFile(String kind, String id, String path) implements Serializable {}
