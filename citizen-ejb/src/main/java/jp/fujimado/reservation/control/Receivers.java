package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.identity.Official;
import jp.fujimado.identity.PostedOfficial;
import jp.fujimado.identity.boundary.Officials;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.security.CurrentActor;

/** Who receives people (担当者): officials of the directory who work on appointments of the department. */
@ApplicationScoped
public class Receivers {

    private static final String RECEIVE = "appointment.receive";

    @Inject
    Officials officials;

    @Inject
    CurrentActor currentActor;

    /** Who receives, by the number of the appointment; those that nobody receives are left out. */
    Map<Long, Receiver> of(Collection<Reservation> appointments) {
        List<Reservation> received = appointments.stream()
                .filter(one -> one.receiverMember() != null)
                .toList();
        Map<Long, PostedOfficial> posted = officials.posted(
                received.stream().map(Reservation::receiverMember).collect(Collectors.toSet()), RECEIVE);
        Map<Long, Receiver> receivers = new HashMap<>();
        for (Reservation one : received) {
            PostedOfficial who = posted.get(one.receiverMember());
            receivers.put(one.id(), receiver(who.official(), who.departments().contains(one.department())));
        }
        return receivers;
    }

    /** Who can receive people in the departments today, by department and name. */
    public List<Receiver> choices(Collection<String> departments) {
        Map<Long, Receiver> choices = new LinkedHashMap<>();
        departments.stream()
                .flatMap(department -> officials.holding(department, RECEIVE).stream())
                .forEach(one -> choices.put(one.id(), receiver(one, true)));
        return List.copyOf(choices.values());
    }

    /** Who can receive people in the department today and has that number. */
    public Optional<Receiver> choice(String department, long member) {
        return choices(List.of(department)).stream()
                .filter(one -> one.id() == member)
                .findFirst();
    }

    private Receiver receiver(Official official, boolean able) {
        boolean self = currentActor.get().subject().equals(official.subject());
        return new Receiver(official.id(), official.name(), able, self);
    }
}
