package jp.fujimado.procedure.review;

import java.io.Serializable;
import jp.fujimado.attachment.AttachmentRow;

/**
 * An attached file of a case.
 *
 * @param label question of the form it answers
 */
public record CaseFile(String label, AttachmentRow file) implements Serializable {}
