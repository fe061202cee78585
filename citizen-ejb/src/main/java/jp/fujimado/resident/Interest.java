package jp.fujimado.resident;

import java.io.Serializable;

/** Something a person can be interested in (関心). */
public record Interest(String code, String label) implements Serializable {}
