package jp.fujimado.identity;

import java.io.Serializable;

/**
 * A department (課).
 *
 * @param code stable code, also the first part of the officials' realm roles
 * @param phone telephone number for citizens; empty when unknown
 */
public record Department(String code, String name, String phone) implements Serializable {}
