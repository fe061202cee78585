package jp.fujimado.resident;

import java.io.Serializable;
import java.util.Set;

/** Something that can be allowed to an agent, with the permissions it stands for. */
public record MandateScope(String code, String label, Set<String> permissions) implements Serializable {}
