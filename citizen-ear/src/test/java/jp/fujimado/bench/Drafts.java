package jp.fujimado.bench;

/** Complete drafts in any number, copied from one that was made through the product's doors. */
final class Drafts {

    private static final String COLUMNS = "account_id, procedure_code, procedure_version, department, status, answers,"
            + " answers_cipher, created_at, saved_at, open_state, waiting_for, version";

    private Drafts() {}

    /** Statement that copies the draft {@code count} times to the ids {@code first} and following. */
    static String copy(long draft, long first, int count) {
        String copied = "a." + COLUMNS.replace(", ", ", a.");
        return "INSERT INTO application (id, " + COLUMNS + ") SELECT " + (first - 1) + " + n.x, " + copied
                + " FROM application a, SYSTEM_RANGE(1, " + count + ") n WHERE a.id = " + draft;
    }
}
