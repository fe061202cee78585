package jp.fujimado.reservation;

import java.io.Serializable;

/**
 * A place of a category.
 *
 * @param code unique in the category
 * @param address where it is; empty for online
 * @param detail floor, room, or who is met; may be empty
 * @param capacity how many appointments may run there at the same time (staff or rooms)
 * @param meetingLink of an online room, for the booker alone; empty for the others
 */
public record Place(
        String code, PlaceKind kind, String name, String address, String detail, int capacity, String meetingLink)
        implements Serializable {}
