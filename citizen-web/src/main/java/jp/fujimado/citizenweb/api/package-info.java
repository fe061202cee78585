/** The public API: bearer tokens of the citizens' realm with the audience {@code citizen-api}; scopes name what is read. */
package jp.fujimado.citizenweb.api;
