package jp.fujimado.resident;

/** What a relative is to the person who names her (続柄). */
public enum Relation {
    CHILD,
    SPOUSE,
    PARENT,
    GRANDPARENT,
    SIBLING,
    OTHER
}
