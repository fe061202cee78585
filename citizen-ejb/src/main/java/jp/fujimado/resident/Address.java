package jp.fujimado.resident;

import java.io.Serializable;

/**
 * An address in Fujisawa.
 *
 * @param postcode seven digits without hyphen
 * @param town 町字 without 藤沢市
 * @param district one of the 13 地区; null when it is not known
 * @param block 番地以下
 * @param building 方書, may be empty
 */
public record Address(String postcode, String town, String district, String block, String building)
        implements Serializable {

    /** 連結表記: the whole address in one line, as it is printed. */
    public String fullText() {
        return "神奈川県藤沢市" + town + block + (building.isEmpty() ? "" : " " + building);
    }
}
