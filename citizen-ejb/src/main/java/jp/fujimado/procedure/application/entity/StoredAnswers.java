package jp.fujimado.procedure.application.entity;

/**
 * Answers as they lie in the database.
 *
 * @param plain JSON of the ordinary answers
 * @param cipher encrypted JSON of the confidential ones; null when there are none
 */
public record StoredAnswers(String plain, String cipher) {}
