package jp.fujimado.resident;

import java.io.Serializable;

/**
 * Which pairs an official wants to see; empty fields do not restrict.
 *
 * @param kana beginning of the reading of one of the two, in any kind of kana
 * @param account number of the account of one of the two
 * @param parted the pairs that were found to be two people, instead of those to look at
 */
public record DuplicateSearch(String kana, String account, boolean parted) implements Serializable {}
