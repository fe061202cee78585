/**
 * What every domain stands on: error kinds, actor and permissions, clock and Japanese calendar, text rules, paging,
 * settings. Knows no domain. Everybody may use it.
 */
package jp.fujimado.shared;
