package jp.fujimado.audit.boundary.staff;

import java.io.Serializable;
import java.time.Instant;

/**
 * What to look for in the trail; null means no restriction.
 *
 * @param until first instant that is not wanted any more
 * @param actor beginning of the acting person's name
 * @param action beginning of the action's code
 */
public record AuditSearch(Instant from, Instant until, String actor, String action, String target, Long accountId)
        implements Serializable {}
