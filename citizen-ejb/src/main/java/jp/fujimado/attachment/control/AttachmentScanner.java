package jp.fujimado.attachment.control;

import java.util.Optional;

/**
 * Scan hook (無害化・ウイルス検査): a city plugs its scanner in as a CDI alternative. Runs outside any transaction and may
 * be slow; an exception means "not now, try again".
 */
public interface AttachmentScanner {

    /** Reason to refuse the file, a sentence for people; empty when it is clean. */
    Optional<String> findFault(String contentType, byte[] bytes);
}
