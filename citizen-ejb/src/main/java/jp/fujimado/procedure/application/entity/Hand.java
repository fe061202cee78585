package jp.fujimado.procedure.application.entity;

import java.time.Instant;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.shared.security.Actor;

/** Who does something to a case, in which part, and when. */
public record Hand(CaseRole role, Actor.Kind kind, String subject, String name, Instant at) {}
