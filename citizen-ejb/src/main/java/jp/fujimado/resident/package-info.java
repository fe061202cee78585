/**
 * The citizen master (市民マスタ): person, address with district, interests, bank account, consents. Everything in it is
 * there because the person agreed to a purpose; withdrawing the consent erases it.
 */
package jp.fujimado.resident;
