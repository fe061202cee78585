package jp.fujimado.resident.control;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.fujimado.resident.Ages;
import jp.fujimado.resident.Relation;

/** Writes invented people by batches: account, person, address, contacts, consent, and guardians of children. */
public final class SampleLoad implements AutoCloseable {

    /** Far above what sequences give, so that no number of a real person is ever taken. */
    private static final long FIRST = 900_000_000;

    private static final int BATCH = 5_000;

    /** Place of the one column that can be empty and is no text. */
    private static final int VERIFIED_AT = 6;

    private final Connection connection;
    private final Timestamp now;
    private final LocalDate today;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final PreparedStatement account;
    private final PreparedStatement household;
    private final PreparedStatement resident;
    private final PreparedStatement address;
    private final PreparedStatement contact;
    private final PreparedStatement reachable;
    private final PreparedStatement consent;
    private final PreparedStatement member;
    private final PreparedStatement mandate;
    private long id = FIRST;
    private int waiting;
    private long rows;

    /** @param now moment in UTC that every row carries */
    public SampleLoad(Connection connection, LocalDateTime now) throws SQLException {
        this.connection = connection;
        this.now = Timestamp.valueOf(now);
        today = now.toLocalDate();
        connection.setAutoCommit(false);
        account = insert("account (id, kind, subject, display_name, created_at, last_seen_at, version)", 7);
        household = insert("household (id, created_at)", 2);
        resident = insert(
                "resident (id, account_id, family_name, given_name, family_kana, given_kana, birth_date, sex, name_key,"
                        + " kana_key, preferred_channel, language, origin, household_id, household_relation, created_at,"
                        + " updated_at, version)",
                18);
        address = insert(
                "resident_address (id, resident_id, postcode, town, district, block, building, full_text, version)", 9);
        contact = insert(
                "resident_contact (id, resident_id, kind, contact_value, value_key, priority, verified_at, created_at,"
                        + " version)",
                9);
        reachable =
                insert("recipient_address (id, account_id, channel, address, origin, state, changed_at, version)", 8);
        consent = insert("consent (id, account_id, purpose, text_version, given_at, version)", 6);
        member = insert(
                "family_member (id, account_id, person_account_id, relation, family_name, given_name, family_kana,"
                        + " given_kana, birth_date, created_at, version)",
                11);
        mandate = insert(
                "mandate (id, kind, principal_account, agent_account, scopes, starts_on, ends_on, created_by,"
                        + " created_at, accepted_at, version)",
                11);
    }

    private PreparedStatement insert(String target, int columns) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("insert into " + target + " values (?" + ", ?".repeat(columns - 1) + ")");
        statements.add(statement);
        return statement;
    }

    /** Writes whole households until there are that many people. */
    public void load(Supplier<List<SamplePerson>> households, int people) throws SQLException {
        int done = 0;
        while (done < people) {
            List<SamplePerson> household = households.get();
            write(household.subList(0, Math.min(household.size(), people - done)));
            done += household.size();
        }
        flush();
    }

    private void write(List<SamplePerson> people) throws SQLException {
        long home = id++;
        add(household, home, now);
        List<Long> guardians = new ArrayList<>();
        for (SamplePerson person : people) {
            long own = id++;
            write(person, own, home);
            if (!person.isChild()) {
                guardians.add(own);
            } else if (Ages.isMinor(person.birthDate(), today)) {
                for (long guardian : guardians) {
                    guard(person, own, guardian);
                }
            }
        }
        waiting += people.size();
        if (waiting >= BATCH) {
            flush();
        }
    }

    /** A person's rows carry one number, which is free in each table. */
    private void write(SamplePerson person, long own, long home) throws SQLException {
        String full = person.familyName() + " " + person.givenName();
        add(account, own, "CITIZEN", "sample:" + own, full, now, now, 0);
        add(
                resident,
                own,
                own,
                person.familyName(),
                person.givenName(),
                person.familyKana(),
                person.givenKana(),
                Date.valueOf(person.birthDate()),
                person.sex().code(),
                person.familyName() + person.givenName(),
                person.familyKana() + person.givenKana(),
                person.mail() == null ? "INBOX" : "MAIL",
                language(own),
                "IMPORT",
                home,
                person.relation(),
                now,
                now,
                0);
        String building = person.address().building();
        add(
                address,
                own,
                own,
                person.address().postcode(),
                person.address().town(),
                person.address().district(),
                person.address().block(),
                building.isEmpty() ? null : building,
                person.address().fullText(),
                0);
        if (person.phone() != null) {
            add(contact, own, own, "PHONE", person.phone(), person.phone().replace("-", ""), 1, null, now, 0);
        }
        if (person.mail() != null) {
            add(contact, -own, own, "MAIL", person.mail(), person.mail(), 1, now, now, 0);
            add(reachable, own, own, "MAIL", person.mail(), "CONTACT", "OK", now, 0);
        }
        add(consent, own, own, "profile", 1, now, 0);
        if (own % 10 < 7) {
            add(consent, -own, own, "notices", 1, now, 0);
        }
    }

    /** Some read English or やさしい日本語; no official share of them is known. */
    private static String language(long own) {
        return own % 100 < 2 ? "EN" : own % 100 < 4 ? "EASY" : "JA";
    }

    private void guard(SamplePerson child, long own, long guardian) throws SQLException {
        long row = id++;
        add(
                member,
                row,
                guardian,
                own,
                Relation.CHILD.name(),
                child.familyName(),
                child.givenName(),
                child.familyKana(),
                child.givenKana(),
                Date.valueOf(child.birthDate()),
                now,
                0);
        Date last = Date.valueOf(Ages.lastDayBefore(child.birthDate(), Ages.ADULT));
        add(
                mandate,
                row,
                "GUARDIAN",
                own,
                guardian,
                "messages procedures profile",
                Date.valueOf(today),
                last,
                guardian,
                now,
                now,
                0);
    }

    private void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, statement == contact && i == VERIFIED_AT ? Types.TIMESTAMP : Types.VARCHAR);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        statement.addBatch();
        rows++;
    }

    private void flush() throws SQLException {
        // In the order in which the tables refer to each other.
        for (PreparedStatement statement : statements) {
            statement.executeBatch();
        }
        connection.commit();
        waiting = 0;
    }

    public long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements) {
            statement.close();
        }
    }
}
