package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/** A purpose with the person's consent; {@code givenAt} is null while she has not agreed to the current text. */
public record ConsentRow(ConsentPurpose purpose, Instant givenAt) implements Serializable {

    public boolean isGiven() {
        return givenAt != null;
    }
}
