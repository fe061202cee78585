package jp.fujimado.attachment;

/** How far the check of a file is. */
public enum AttachmentState {
    /** Not yet scanned; only its name is shown to officials. */
    WAITING,
    /** Scanned, may be opened. */
    CLEAN,
    /** Found bad; never opened. */
    REFUSED
}
