package jp.fujimado.reservation;

/** In which way people meet. */
public enum PlaceKind {
    /** 窓口 */
    COUNTER,
    /** A centre in a district, or one visited for the day (出張). */
    CENTRE,
    /** A fixed meeting room whose link only the booker sees. */
    ONLINE,
    /** The official comes (訪問). */
    HOME;

    /** Key of its word in Japanese. */
    public String messageKey() {
        return "reservation.place." + this;
    }
}
