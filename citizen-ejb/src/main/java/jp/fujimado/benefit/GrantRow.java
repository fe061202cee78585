package jp.fujimado.benefit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A decided benefit in a list.
 *
 * @param applicationId case it was decided in
 * @param amount yen
 */
public record GrantRow(
        long applicationId,
        String receiptNumber,
        String recipientName,
        String bankName,
        long amount,
        LocalDate grantedOn)
        implements Serializable {}
