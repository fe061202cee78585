package jp.fujimado.shared.security;

/** Names of acting people, for records that must be readable later. */
public interface ActorNames {

    /** Name of the actor at this moment; empty for anonymous. */
    String nameOf(Actor actor);
}
