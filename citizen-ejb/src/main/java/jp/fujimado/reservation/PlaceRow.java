package jp.fujimado.reservation;

import java.io.Serializable;

/** A place as everybody sees it: without the link of its meeting room. */
public record PlaceRow(String code, PlaceKind kind, String name, String address, String detail)
        implements Serializable {

    public static PlaceRow of(Place place) {
        return new PlaceRow(place.code(), place.kind(), place.name(), place.address(), place.detail());
    }
}
