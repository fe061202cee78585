package jp.fujimado.reservation.entity;

/** Whose reservation it is, and for which child; without a child it is for the person herself. */
public record Booker(long accountId, Long childAccount, String forName) {}
