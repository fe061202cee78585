/**
 * The public API: bearer tokens of the citizens' realm with the audience {@code citizen-api}; scopes name what is read
 * and changed.
 */
package jp.fujimado.citizenweb.api;
