/** The citizen portal: one view per page, in folders named like the domains, and the API under {@code /api/v1}. */
package jp.fujimado.citizenweb;
