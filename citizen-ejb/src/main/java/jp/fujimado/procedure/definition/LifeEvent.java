package jp.fujimado.procedure.definition;

import java.io.Serializable;

/** A life event under which people look for procedures; data of the city in {@code city/life-events.json}. */
public record LifeEvent(String code, String name, String description) implements Serializable {}
