package jp.fujimado.resident;

import java.io.Serializable;

/**
 * Names beside the present one, each null when there is none.
 *
 * @param formerFamilyName 旧氏
 * @param formerFamilyKana 旧氏 in katakana
 * @param alias 通称
 * @param aliasKana 通称 in katakana
 */
public record OtherNames(String formerFamilyName, String formerFamilyKana, String alias, String aliasKana)
        implements Serializable {

    public static final OtherNames NONE = new OtherNames(null, null, null, null);
}
