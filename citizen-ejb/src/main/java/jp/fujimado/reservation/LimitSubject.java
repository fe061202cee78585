package jp.fujimado.reservation;

/** By whom appointments are counted. */
public enum LimitSubject {
    PERSON,
    CHILD,
    /** The person and the children of her family. */
    HOUSEHOLD
}
