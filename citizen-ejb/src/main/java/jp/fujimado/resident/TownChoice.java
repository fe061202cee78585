package jp.fujimado.resident;

import java.io.Serializable;
import java.util.List;

/**
 * What an address page offers.
 *
 * @param towns towns (町名) with the postcode; empty when it is not one of the city's
 * @param districts districts (地区) to choose from for the chosen town; empty when there is nothing to choose
 */
public record TownChoice(List<String> towns, List<String> districts) implements Serializable {}
