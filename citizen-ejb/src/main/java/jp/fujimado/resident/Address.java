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
 * @param original 連結表記 as another register writes it; null for an address that was typed in parts
 */
public record Address(String postcode, String town, String district, String block, String building, String original)
        implements Serializable {

    /** 連結表記: the whole address in one line, as it is printed. */
    public String fullText() {
        return original != null ? original : "神奈川県藤沢市" + town + block + (building.isEmpty() ? "" : " " + building);
    }

    /** Whether both name the same place, however each is written in one line. */
    public boolean isSamePlace(Address other) {
        return postcode.equals(other.postcode)
                && town.equals(other.town)
                && block.equals(other.block)
                && building.equals(other.building);
    }
}
