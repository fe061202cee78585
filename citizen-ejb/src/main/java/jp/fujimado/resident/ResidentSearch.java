package jp.fujimado.resident;

import java.io.Serializable;

/**
 * Whom an official looks for, as typed; empty fields do not restrict.
 *
 * @param kana beginning of the reading, in any kind of kana
 * @param name beginning of the name, as written; a part in the middle finds when no name begins with it
 * @param birthDate in any form of the Japanese or Western calendar
 * @param town beginning of the town (町字)
 * @param phone whole telephone number
 * @param account number of the account (利用者番号), or one that a service gave the person, for example 受付番号
 */
public record ResidentSearch(String kana, String name, String birthDate, String town, String phone, String account)
        implements Serializable {

    /** The same with the number of the account. */
    public ResidentSearch withAccount(String number) {
        return new ResidentSearch(kana, name, birthDate, town, phone, number);
    }
}
