package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * Where something stands in a draft.
 *
 * @param index place in the list from 0; {@link #NEW} for one that is added; 0 where there is only one
 */
public record PartPlace(DraftPart part, int index) implements Serializable {

    public static final int NEW = -1;

    public static PartPlace of(DraftPart part) {
        return new PartPlace(part, 0);
    }

    public boolean isNew() {
        return index == NEW;
    }

    /** As addresses have it: {@code series-0}, {@code series-new}, {@code guide}. */
    public String key() {
        String name = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return part.isList() ? name + "-" + (isNew() ? "new" : index) : name;
    }

    /** Reads {@link #key()}; empty for anything else. */
    public static Optional<PartPlace> parse(String key) {
        for (DraftPart part : DraftPart.values()) {
            String name = of(part).key().replaceAll("-0$", "");
            if (key != null && key.matches(name + (part.isList() ? "-(new|\\d{1,3})" : ""))) {
                String rest = part.isList() ? key.substring(name.length() + 1) : "0";
                return Optional.of(new PartPlace(part, rest.equals("new") ? NEW : Integer.parseInt(rest)));
            }
        }
        return Optional.empty();
    }
}
