package jp.fujimado.resident;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A person in a list of officials.
 *
 * @param address null when it is hidden from this official
 * @param isProtected whether 支援措置 hides the address
 */
public record ResidentRow(
        long accountId, String fullName, String fullKana, LocalDate birthDate, String address, boolean isProtected)
        implements Serializable {}
