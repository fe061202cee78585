package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A free time in the officials' calendar.
 *
 * @param category code
 * @param key place and begin in one text, as in {@link ChosenTime}
 * @param startsAt in Japan's zone
 */
public record OpenTime(String category, String key, String placeName, LocalDateTime startsAt) implements Serializable {

    /** @param time of the category */
    public static OpenTime of(Category category, FreeTime time) {
        String place = category.place(time.place()).map(Place::name).orElse("");
        return new OpenTime(category.code(), ChosenTime.key(time), place, time.startsAt());
    }
}
