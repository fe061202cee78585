package jp.fujimado.resident;

/** How the text of a consent was made known to a person who gave it to an official. */
public enum ConsentWay {
    /** She read it on the screen or on paper. */
    SHOWN,
    /** The official read it aloud. */
    READ_ALOUD,
    /** She signed it on paper. */
    SIGNED;

    /** Key of the name in {@code messages/resident_ja.properties}. */
    public String messageKey() {
        return "resident.consent-way." + name();
    }
}
