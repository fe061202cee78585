package jp.fujimado.mypage;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import jp.fujimado.shared.person.RecordFile;

/**
 * What a person takes along.
 *
 * @param sheets everything in JSON and CSV, by the name of the file
 * @param files what has to be fetched one by one, so that never two of them are in memory
 */
public record RecordDownload(Map<String, byte[]> sheets, List<RecordFile> files) implements Serializable {}
