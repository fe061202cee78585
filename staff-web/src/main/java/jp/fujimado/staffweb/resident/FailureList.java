package jp.fujimado.staffweb.resident;

import java.util.Arrays;
import java.util.Optional;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;

/**
 * A list of what did not arrive, in an address: {@code list} (a lane, or the state of addresses) and {@code channel}. What
 * cannot be read falls back to the usual.
 *
 * @param lane null for a list of addresses
 * @param state null for a list of messages
 */
record FailureList(Lane lane, AddressState state, Channel channel) {

    static FailureList of(String list, String channel) {
        Optional<AddressState> state = constant(AddressState.values(), list).filter(one -> one != AddressState.OK);
        Lane lane = constant(Lane.values(), list).orElse(Lane.RECEIPT);
        return new FailureList(
                state.isPresent() ? null : lane,
                state.orElse(null),
                constant(Channel.values(), channel).orElse(Channel.MAIL));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst();
    }

    String code() {
        return lane == null ? state.name() : lane.name();
    }

    /** As part of an address, without question mark. */
    String query() {
        return query(code(), channel.name());
    }

    static String query(String list, String channel) {
        return "list=" + list + "&channel=" + channel;
    }
}
