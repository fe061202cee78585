package jp.fujimado.procedure.review;

import java.io.Serializable;
import java.time.Instant;

/** A note among officials (職員のメモ). */
public record NoteRow(Instant writtenAt, String author, String text) implements Serializable {}
