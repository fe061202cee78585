package jp.fujimado.attachment;

import java.io.Serializable;

/**
 * A file in a list.
 *
 * @param id unguessable public id
 * @param byteSize size in bytes
 * @param stateReason why it was refused, or null
 */
public record AttachmentRow(
        String id, String fileName, String contentType, long byteSize, AttachmentState state, String stateReason)
        implements Serializable {

    /** Whether officials may open it. */
    public boolean isOpenable() {
        return state == AttachmentState.CLEAN;
    }

    /** Size for people, for example {@code 1.2 MB}. */
    public String sizeText() {
        return byteSize < 1_000_000
                ? Math.max(1, byteSize / 1000) + " KB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", byteSize / 1_000_000.0);
    }
}
