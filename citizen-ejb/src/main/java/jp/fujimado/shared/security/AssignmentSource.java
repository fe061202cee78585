package jp.fujimado.shared.security;

import java.util.Set;
import jp.fujimado.shared.security.Actor.Assignment;

/** Where officials' roles are kept: the directory of the city. */
public interface AssignmentSource {

    /** The roles that the login holds today; at most half a minute old. */
    Set<Assignment> of(String subject);
}
