package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.entity.ContactCode;
import jp.fujimado.resident.entity.ResidentContact;
import jp.fujimado.shared.crypto.FieldCipher;

/** Telephone numbers and mail addresses of a person; of each kind the first one is used first. */
@ApplicationScoped
public class ContactBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    /** In order: telephones, then mail addresses, each with the first one first. */
    public List<ResidentContact> of(long residentId) {
        return em.createQuery(
                        "select c from ResidentContact c where c.residentId = :resident"
                                + " order by c.kind desc, c.priority, c.id",
                        ResidentContact.class)
                .setParameter("resident", residentId)
                .getResultList();
    }

    /** The number or address that is used first; null when there is none. */
    public static String first(List<ResidentContact> contacts, ContactKind kind) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind)
                .findFirst()
                .map(ResidentContact::value)
                .orElse(null);
    }

    /** Makes this the first of its kind; null takes the present first one away. */
    public void useFirst(long residentId, ContactKind kind, String value) {
        List<ResidentContact> all = ofKind(residentId, kind);
        if (value == null) {
            if (!all.isEmpty()) {
                remove(residentId, all.get(0));
            }
            return;
        }
        String key = ResidentContact.key(kind, value);
        Optional<ResidentContact> known =
                all.stream().filter(contact -> contact.valueKey().equals(key)).findFirst();
        if (known.isPresent()) {
            known.get().respell(value);
            promote(residentId, known.get());
        } else if (all.isEmpty() || all.get(0).verifiedAt() != null) {
            promote(residentId, add(residentId, kind, value));
        } else {
            // What was never proved and is corrected in the profile was a mistake, not a second address.
            drop(all.get(0));
            promote(residentId, add(residentId, kind, value));
        }
    }

    /** Adds it behind the others of its kind. */
    public ResidentContact add(long residentId, ContactKind kind, String value) {
        int last = ofKind(residentId, kind).stream()
                .mapToInt(ResidentContact::priority)
                .max()
                .orElse(0);
        ResidentContact contact = new ResidentContact(residentId, kind, value, last + 1, clock.instant());
        em.persist(contact);
        em.flush();
        return contact;
    }

    /** Puts it before all others of its kind. */
    public void promote(long residentId, ResidentContact chosen) {
        int rank = 1;
        chosen.rank(rank);
        for (ResidentContact other : ofKind(residentId, chosen.kind())) {
            if (!other.id().equals(chosen.id())) {
                rank++;
                other.rank(rank);
            }
        }
    }

    public void remove(long residentId, ResidentContact contact) {
        drop(contact);
        List<ResidentContact> left = ofKind(residentId, contact.kind());
        if (!left.isEmpty()) {
            promote(residentId, left.get(0));
        }
    }

    private void drop(ResidentContact contact) {
        forgetCode(contact.id());
        // The code first: the database does not let its contact go before.
        em.flush();
        em.remove(contact);
        em.flush();
    }

    public void removeAll(long residentId) {
        em.createQuery("delete from ContactCode c where c.contactId in"
                        + " (select k.id from ResidentContact k where k.residentId = :resident)")
                .setParameter("resident", residentId)
                .executeUpdate();
        em.createQuery("delete from ResidentContact c where c.residentId = :resident")
                .setParameter("resident", residentId)
                .executeUpdate();
    }

    /** The contact, if it is the resident's own. */
    public Optional<ResidentContact> own(long residentId, long contactId) {
        return of(residentId).stream()
                .filter(contact -> contact.id() == contactId)
                .findFirst();
    }

    public Optional<ContactCode> code(long contactId) {
        return em.createQuery("select c from ContactCode c where c.contactId = :contact", ContactCode.class)
                .setParameter("contact", contactId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps the code that goes out now. */
    public void send(ContactCode code, String digits) {
        code.send(digits, cipher, clock.instant());
        em.persist(code);
    }

    public void forgetCode(long contactId) {
        code(contactId).ifPresent(em::remove);
    }

    private List<ResidentContact> ofKind(long residentId, ContactKind kind) {
        return of(residentId).stream().filter(contact -> contact.kind() == kind).toList();
    }
}
