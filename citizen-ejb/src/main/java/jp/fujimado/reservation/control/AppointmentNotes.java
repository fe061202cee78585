package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import jp.fujimado.reservation.NoteOnAppointment;
import jp.fujimado.reservation.entity.AppointmentNote;
import jp.fujimado.shared.crypto.FieldCipher;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;

/** What officials write down of appointments; encrypted like the answers. */
@ApplicationScoped
public class AppointmentNotes {

    private static final String CONTEXT = "reservation.note";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames names;

    @Inject
    Clock clock;

    public void write(long reservationId, String text) {
        em.persist(new AppointmentNote(
                reservationId, cipher.encrypt(text, CONTEXT), names.nameOf(currentActor.get()), clock.instant()));
    }

    /** Newest first. */
    public List<NoteOnAppointment> of(long reservationId) {
        return em
                .createQuery(
                        "select n from AppointmentNote n where n.reservationId = :reservation order by n.id desc",
                        AppointmentNote.class)
                .setParameter("reservation", reservationId)
                .getResultList()
                .stream()
                .map(note -> new NoteOnAppointment(
                        note.writtenAt(), note.authorName(), cipher.decrypt(note.textCipher(), CONTEXT)))
                .toList();
    }

    void erase(long reservationId) {
        em.createQuery("delete from AppointmentNote n where n.reservationId = :reservation")
                .setParameter("reservation", reservationId)
                .executeUpdate();
    }
}
