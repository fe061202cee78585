package jp.fujimado.shared.security;

import java.util.Set;

/**
 * Who is acting, as the container vouches for it.
 *
 * @param kind which door the actor came through
 * @param subject stable identifier of the login ({@code sub} of the token); empty for anonymous
 * @param assignments roles of an official, each within one department; empty for all others
 * @param behalf whom a citizen acts for; null for herself
 */
public record Actor(Kind kind, String subject, Set<Assignment> assignments, Behalf behalf) {

    public Actor(Kind kind, String subject, Set<Assignment> assignments) {
        this(kind, subject, assignments, null);
    }

    /** Pseudo-roles of the permission table for everybody who is not an official. */
    public enum Kind {
        ANONYMOUS,
        CITIZEN,
        STAFF,
        SYSTEM
    }

    /** A role that an official holds in one department (課). */
    public record Assignment(String department, String role) {}

    public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, "", Set.of());
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system", Set.of());

    public boolean isCitizen() {
        return kind == Kind.CITIZEN;
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }
}
