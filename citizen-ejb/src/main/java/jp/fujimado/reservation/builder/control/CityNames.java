package jp.fujimado.reservation.builder.control;

import java.util.Map;

/**
 * Names by code of what a draft refers to and the city has.
 *
 * @param procedures titles of those that are offered
 */
record CityNames(Map<String, String> lifeEvents, Map<String, String> procedures) {}
