package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.audit.entity.AuditEntry;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.entity.Message;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripDbTest {

    /** Outside the basic plane, on the city's own list, with a variation selector, emoji of several parts, half width. */
    private static final String NAMES = "𠮷髙﨑葛\udb40\udd00👨‍👩‍👧ｱ́";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Engine.class)
    void every_entity_comes_back_as_it_was_stored(Engine engine) {
        CityOnDatabase city = CityOnDatabase.walked(engine);
        Set<String> stored = new HashSet<>();
        List<Class<?>> entities = city.rows(em -> em.getMetamodel().getEntities().stream()
                .<Class<?>>map(type -> type.getJavaType())
                .toList());
        for (Class<?> entity : entities) {
            if (entity != AuditEntry.class && city.rows(em -> roundTrip(em, entity))) {
                stored.add(entity.getSimpleName());
            }
        }
        Set<String> missing = entities.stream().map(Class::getSimpleName).collect(Collectors.toSet());
        missing.removeAll(stored);
        // Rows of the trail are only read here.
        assertEquals(Set.of("AuditEntry"), missing);
    }

    /** Fills every field of a stored row with the hardest value its type has, writes it, and reads it anew. */
    private static boolean roundTrip(EntityManager em, Class<?> type) {
        List<?> rows = em.createQuery("select e from " + type.getSimpleName() + " e", type)
                .setMaxResults(1)
                .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        Object row = rows.get(0);
        Map<String, Object> expected = new HashMap<>();
        fields(type).forEach(field -> {
            Object hard = hard(field, get(field, row));
            if (hard != null) {
                set(field, row, hard);
                expected.put(field.getName(), hard);
            }
        });
        em.flush();
        em.clear();
        Object id = em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(row);
        Object again = em.find(type, id);
        fields(type).filter(field -> expected.containsKey(field.getName())).forEach(field -> {
            Object value = get(field, again);
            if (value instanceof byte[] bytes) {
                assertArrayEquals((byte[]) expected.get(field.getName()), bytes);
            } else {
                assertEquals(expected.get(field.getName()), value, type.getSimpleName() + "." + field.getName());
            }
        });
        return true;
    }

    private static Object hard(Field field, Object before) {
        if (before instanceof byte[]) {
            byte[] bytes = new byte[1_500_000];
            new Random(1).nextBytes(bytes);
            return bytes;
        }
        if (before instanceof Instant) {
            return Instant.parse("2026-03-29T01:30:00.123456Z");
        }
        if (before instanceof LocalDate) {
            return LocalDate.of(1868, 10, 23);
        }
        boolean free = !field.isAnnotationPresent(Id.class)
                && Set.of("applicantName", "displayName", "subject", "fileName", "authorName", "text", "recipientName")
                        .contains(field.getName());
        boolean large = field.isAnnotationPresent(Lob.class);
        if (before instanceof String && large) {
            return NAMES.repeat(5_000);
        }
        return before instanceof String && free ? NAMES + UUID.randomUUID() : null;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "H2, 𠮷", "POSTGRES, 𠮷", "LIKE_ORACLE, 𠮷",
        "H2, 葛\udb40\udd00", "POSTGRES, 葛\udb40\udd00", "LIKE_ORACLE, 葛\udb40\udd00",
        "H2, 𠮷\udb40\udd00", "POSTGRES, 𠮷\udb40\udd00", "LIKE_ORACLE, 𠮷\udb40\udd00",
        "H2, 髙", "POSTGRES, 髙", "LIKE_ORACLE, 髙"
    })
    void names_of_eighty_characters_fit_whatever_their_characters(Engine engine, String character) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        Town town = new Town(city);
        Person person = town.registered(character.repeat(80));
        town.keepsProfile(person, character.repeat(80), character.repeat(80));
        Profile profile = city.as(person, CitizenProfileService.class, CitizenProfileService::profile)
                .orElseThrow();
        assertEquals(character.repeat(80), profile.familyName());
        assertEquals(character.repeat(80), profile.givenName());
        assertEquals(LocalDate.of(1994, 4, 1), profile.birthDate());
        assertEquals("", profile.address().building(), "no building stays an empty text on every database");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Engine.class)
    void a_message_keeps_its_words_and_its_moment(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        Person person = new Town(city).registered("花子");
        Instant moment = city.clock().instant().truncatedTo(ChronoUnit.MICROS);
        String body = (NAMES + "\n").repeat(20_000);
        long account = city.as(person, Accounts.class, it -> it.current().id());
        city.as(person, Notices.class, it -> {
            it.send(new Notice(account, null, "課", "件名" + NAMES, body, null));
            return null;
        });
        Message message =
                city.rows(em -> em.createQuery("select m from Message m where m.accountId = :account", Message.class)
                        .setParameter("account", account)
                        .getSingleResult());
        assertEquals("件名" + NAMES, message.subject());
        assertEquals(body, message.body());
        assertNull(message.link());
        Instant created = message.createdAt();
        assertEquals(0, ChronoUnit.MINUTES.between(moment, created), created + " is another hour than " + moment);
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .peek(field -> field.setAccessible(true));
    }

    private static Object get(Field field, Object row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object row, Object value) {
        try {
            field.set(row, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
