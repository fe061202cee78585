package jp.fujimado.procedure.application.entity;

import java.time.Instant;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.shared.security.Actor;

/**
 * Who does something to a case, in which part, and when.
 *
 * @param channel on which way the applicant asked an official to do it for her; null otherwise
 */
public record Hand(CaseRole role, Actor.Kind kind, String subject, String name, Instant at, DeskChannel channel) {

    public Hand(CaseRole role, Actor.Kind kind, String subject, String name, Instant at) {
        this(role, kind, subject, name, at, null);
    }

    /** The same hand for an applicant who asked on this way. */
    public Hand asked(DeskChannel way) {
        return new Hand(role, kind, subject, name, at, way);
    }
}
