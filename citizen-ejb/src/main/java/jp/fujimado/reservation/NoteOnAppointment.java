package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;

/** What an official wrote down of an appointment. */
public record NoteOnAppointment(Instant writtenAt, String author, String text) implements Serializable {}
