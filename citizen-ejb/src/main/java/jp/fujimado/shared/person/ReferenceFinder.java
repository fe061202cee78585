package jp.fujimado.shared.person;

import java.util.Optional;

/** Finds a person by a number that a service gave her, for example 受付番号; every implementation is found by itself. */
public interface ReferenceFinder {

    /** Account to which the number belongs; empty for one that this service does not know or cannot read. */
    Optional<Long> account(String typed);
}
