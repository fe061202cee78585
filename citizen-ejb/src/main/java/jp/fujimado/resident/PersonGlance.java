package jp.fujimado.resident;

import java.io.Serializable;
import java.util.Set;

/**
 * The little of a profile that every visit to my page needs.
 *
 * @param district one of the 13 地区; null when it is not known
 * @param interests codes of {@code city/interests.json}
 * @param isAskedAgain whether a text that the person agreed to has a newer version
 */
public record PersonGlance(String fullName, String district, Set<String> interests, boolean isAskedAgain)
        implements Serializable {}
