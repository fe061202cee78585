package jp.fujimado.procedure;

/**
 * Told while somebody's application of a procedure is handed in, in the same transaction.
 *
 * @param procedure code of the procedure
 */
public record HandedIn(long accountId, String procedure) {}
