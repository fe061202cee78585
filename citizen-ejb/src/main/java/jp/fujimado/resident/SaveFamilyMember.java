package jp.fujimado.resident;

import java.io.Serializable;

/**
 * A relative as typed.
 *
 * @param id of the entry to change; null for a new one
 * @param relation name of a {@link Relation}
 * @param address in one line; empty means the same as the person's own
 */
public record SaveFamilyMember(
        Long id,
        String relation,
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        String birthDate,
        String address)
        implements Serializable {}
