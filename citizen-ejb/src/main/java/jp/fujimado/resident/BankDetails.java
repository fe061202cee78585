package jp.fujimado.resident;

import java.io.Serializable;

/**
 * A bank account (口座情報).
 *
 * @param kind {@code ordinary} (普通) or {@code checking} (当座)
 * @param number seven digits
 * @param holderKana 口座名義 in full-width katakana
 */
public record BankDetails(String bankName, String branchName, String kind, String number, String holderKana)
        implements Serializable {}
