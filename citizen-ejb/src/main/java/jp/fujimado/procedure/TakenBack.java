package jp.fujimado.procedure;

/**
 * Told while somebody's application of a procedure is taken back, in the same transaction.
 *
 * @param procedure code of the procedure
 */
public record TakenBack(long accountId, String procedure) {}
