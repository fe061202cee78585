package jp.fujimado.identity;

import java.io.Serializable;
import java.util.Set;

/**
 * An official and where she works.
 *
 * @param departments codes of those in which she holds today what was asked for; empty when she holds it nowhere any more
 */
public record PostedOfficial(Official official, Set<String> departments) implements Serializable {}
