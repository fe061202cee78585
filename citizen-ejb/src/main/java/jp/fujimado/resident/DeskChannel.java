package jp.fujimado.resident;

/** On which way a person asks an official to act for her. */
public enum DeskChannel {
    /** At the counter (窓口). */
    COUNTER,
    /** On the telephone (電話). */
    PHONE,
    /** By a letter (郵送). */
    POST;

    /** Key of the name in {@code messages/resident_ja.properties}. */
    public String messageKey() {
        return "resident.desk." + name();
    }
}
