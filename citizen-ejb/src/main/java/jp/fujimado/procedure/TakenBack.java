package jp.fujimado.procedure;

/**
 * Told while somebody's application of a procedure is taken back, in the same transaction.
 *
 * @param procedure code of the procedure
 * @param application number of the application, which still stands as handed in
 */
public record TakenBack(long accountId, String procedure, long application) {}
