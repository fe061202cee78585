package jp.fujimado.shared.error;

import java.io.Serializable;

/**
 * One thing to mend in what a person typed.
 *
 * @param field key of the field, the same as its id on the page
 * @param sentence complete Japanese sentence: what is wrong and how to mend it
 */
public record InputProblem(String field, String sentence) implements Serializable {}
