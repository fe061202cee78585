package jp.fujimado.reservation.entity;

/** Which version of which category a reservation follows. */
public record Pin(String code, int version, String department) {}
