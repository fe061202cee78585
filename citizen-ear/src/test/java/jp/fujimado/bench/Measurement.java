package jp.fujimado.bench;

/** One number of the table, or a few that belong together. */
interface Measurement {

    /** Measures and adds its rows; an exception becomes a row that says so. */
    void measure(Table table) throws Exception;
}
