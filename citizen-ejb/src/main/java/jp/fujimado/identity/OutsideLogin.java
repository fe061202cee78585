package jp.fujimado.identity;

/**
 * Who somebody is at a provider outside the city.
 *
 * @param provider its alias, for example {@code line}
 * @param id the number that the provider gives her; LINE gives the same to all channels of one LINE provider, so by it
 *     she can be written to as well
 */
public record OutsideLogin(String provider, String id) {}
