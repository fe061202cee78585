package jp.fujimado.shared.security;

import java.util.Set;

/**
 * That a citizen acts for another person (代理). Made only from a mandate that holds at this moment.
 *
 * @param accountId account of the person acted for
 * @param name her name, for the page frame
 * @param mandate what the leave is, for the trail, for example {@code mandate 12}
 * @param permissions what it covers; everything else is refused
 */
public record Behalf(long accountId, String name, String mandate, Set<String> permissions) {}
