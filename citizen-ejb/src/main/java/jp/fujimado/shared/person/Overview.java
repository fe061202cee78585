package jp.fujimado.shared.person;

import java.io.Serializable;
import java.util.List;

/** A service's share of the first page: what the person has to do, and what is under way. */
public record Overview(List<ToDo> toDo, List<Ongoing> ongoing) implements Serializable {

    public static final Overview EMPTY = new Overview(List.of(), List.of());
}
