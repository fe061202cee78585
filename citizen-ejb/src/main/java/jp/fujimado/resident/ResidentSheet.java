package jp.fujimado.resident;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that an official sees of a person.
 *
 * @param address null when it is hidden from this official
 * @param protectedUntil last day of 支援措置; null without
 */
public record ResidentSheet(
        long accountId,
        Profile profile,
        String address,
        LocalDate protectedUntil,
        List<ContactRow> contacts,
        List<FamilyRow> family,
        List<MandateRow> mandates,
        List<ConsentRow> consents,
        List<ChangeRow> changes)
        implements Serializable {}
