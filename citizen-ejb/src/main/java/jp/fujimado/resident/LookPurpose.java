package jp.fujimado.resident;

import java.io.Serializable;

/**
 * Why an official looks at a person's data; data of the city in {@code city/look-purposes.json}.
 *
 * @param note whether it has to be said in words, too
 */
public record LookPurpose(String code, String label, boolean note) implements Serializable {}
