package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.MandateState;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.Behalf;
import jp.fujimado.shared.security.CurrentActor;

/** Acting for others, through the doors of the pages, on both databases. */
class MandateDbTest {

    private static final Set<String> PROCEDURES = Set.of("procedures");

    private CityOnDatabase city;
    private Town town;
    private Person principal;
    private Person agent;

    private void people(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        principal = town.registered("本人");
        agent = town.registered("代理人");
        town.keepsProfile(principal, "本人", "花子");
        town.keepsProfile(agent, "代理", "太郎");
    }

    @OnBothDatabases
    void an_agent_does_what_she_was_allowed_and_nothing_else(Engine engine) {
        people(engine);
        long own = account(principal);
        long mandate = town.mandate(principal, agent, "HELPER", PROCEDURES);
        long application = town.draft(principal);
        assertEquals(
                application,
                acting(mandate, CitizenApplicationService.class, it -> it.mine(0, 10))
                        .rows()
                        .get(0)
                        .id());
        assertEquals(
                own, (long) acting(mandate, Accounts.class, it -> it.current().id()));
        assertThrows(Forbidden.class, () -> acting(mandate, CitizenMessageService.class, it -> it.mine(0, 1)));
        assertThrows(
                Forbidden.class, () -> acting(mandate, CitizenProfileService.class, CitizenProfileService::profile));
        assertThrows(Forbidden.class, () -> acting(mandate, CitizenMandateService.class, CitizenMandateService::mine));
        assertThrows(
                NotFound.class, () -> city.as(agent, CitizenApplicationService.class, it -> it.detail(application)));
    }

    @OnBothDatabases
    void the_trail_names_agent_principal_and_mandate(Engine engine) {
        people(engine);
        long mandate = town.mandate(principal, agent, "CARER", Set.of("messages"));
        long message = city.as(principal, CitizenMessageService.class, it -> it.mine(0, 1))
                .rows()
                .get(0)
                .id();
        acting(mandate, CitizenMessageService.class, it -> it.open(message));
        List<Object[]> rows = city.rows(em -> em.createQuery(
                        "select e.actorSubject, e.accountId, e.detail from AuditEntry e where e.action = 'message.open'"
                                + " and e.targetId = :message",
                        Object[].class)
                .setParameter("message", String.valueOf(message))
                .getResultList());
        assertEquals(1, rows.size());
        assertEquals(agent.subject(), rows.get(0)[0]);
        assertEquals(account(principal), rows.get(0)[1]);
        assertEquals("acting by mandate " + mandate, rows.get(0)[2]);
    }

    @OnBothDatabases
    void leave_ends_at_once_when_either_ends_it(Engine engine) {
        people(engine);
        long first = town.mandate(principal, agent, "HELPER", PROCEDURES);
        end(principal, first);
        assertThrows(NotFound.class, () -> behalf(agent, first));
        long second = town.mandate(principal, agent, "HELPER", PROCEDURES);
        end(agent, second);
        assertThrows(NotFound.class, () -> behalf(agent, second));
    }

    @OnBothDatabases
    void leave_ends_by_itself_on_its_last_day(Engine engine) {
        people(engine);
        String last = town.today().plusDays(1).toString();
        String code = city.as(
                principal,
                CitizenMandateService.class,
                it -> it.offer(new MandateOffer(it.account(), "HELPER", PROCEDURES, last)));
        accept(agent, code);
        long mandate = newest(agent).id();
        city.clock().putForward(Duration.ofDays(1));
        assertEquals(account(principal), behalf(agent, mandate).accountId());
        city.clock().putForward(Duration.ofDays(1));
        assertThrows(NotFound.class, () -> behalf(agent, mandate));
        assertEquals(MandateState.EXPIRED, newest(agent).state());
    }

    @OnBothDatabases
    void a_code_works_once_within_seven_days_and_only_for_somebody_else(Engine engine) {
        people(engine);
        String code = offer(principal);
        assertThrows(RuleViolation.class, () -> accept(principal, code));
        accept(agent, code);
        assertThrows(InvalidInput.class, () -> accept(town.registered("もう一人"), code));
        String late = offer(principal);
        city.clock().putForward(Duration.ofDays(7));
        assertThrows(InvalidInput.class, () -> accept(agent, late));
        assertThrows(InvalidInput.class, () -> accept(agent, "AAAA-AAAA-AAAA"));
    }

    @OnBothDatabases
    void the_same_leave_is_not_given_twice_but_both_may_help_each_other(Engine engine) {
        people(engine);
        long mine = town.mandate(principal, agent, "HELPER", PROCEDURES);
        String again = offer(principal);
        assertThrows(RuleViolation.class, () -> accept(agent, again));
        long back = town.mandate(agent, principal, "HELPER", PROCEDURES);
        assertNotEquals(mine, back);
        // Acting for each other is no chain: who acts may not use the other's mandates.
        assertThrows(NotFound.class, () -> acting(mine, CitizenMandateService.class, it -> it.behalf(back)));
    }

    @OnBothDatabases
    void strangers_can_neither_see_nor_end_nor_use_a_mandate(Engine engine) {
        people(engine);
        long mandate = town.mandate(principal, agent, "HELPER", PROCEDURES);
        Person stranger = town.registered("他人");
        assertTrue(city.as(stranger, CitizenMandateService.class, CitizenMandateService::mine)
                .isEmpty());
        assertThrows(NotFound.class, () -> end(stranger, mandate));
        assertThrows(NotFound.class, () -> behalf(stranger, mandate));
        assertThrows(NotFound.class, () -> behalf(principal, mandate));
        long child = town.child(principal, "子");
        assertThrows(
                NotFound.class,
                () -> city.as(
                        stranger,
                        CitizenMandateService.class,
                        it -> it.offer(new MandateOffer(child, "GUARDIAN", PROCEDURES, ""))));
    }

    @OnBothDatabases
    void both_guardians_have_the_child_until_it_is_eighteen(Engine engine) {
        people(engine);
        LocalDate birth = town.today().minusYears(18).plusDays(2);
        city.as(
                principal,
                CitizenFamilyService.class,
                it -> it.save(new SaveFamilyMember(null, "CHILD", "本人", "子", "ホンニン", "コ", birth.toString(), "")));
        long child = family(principal).get(0).personAccount();
        String code = city.as(
                principal,
                CitizenMandateService.class,
                it -> it.offer(new MandateOffer(child, "GUARDIAN", PROCEDURES, "")));
        accept(agent, code);
        assertEquals(child, family(agent).get(0).personAccount());
        assertTrue(family(agent).get(0).guarded());
        long mandate = newest(agent).id();
        assertThrows(RuleViolation.class, () -> end(principal, mandate), "the first does not end the second's");
        city.clock().putForward(Duration.ofDays(1));
        assertEquals(child, behalf(agent, mandate).accountId());
        city.clock().putForward(Duration.ofDays(1));
        assertThrows(NotFound.class, () -> behalf(agent, mandate), "eighteen today");
        assertFalse(family(principal).get(0).guarded());
    }

    @OnBothDatabases
    void a_child_is_kept_as_long_as_one_guardian_keeps_it(Engine engine) {
        people(engine);
        long child = town.child(principal, "子");
        accept(
                agent,
                city.as(
                        principal,
                        CitizenMandateService.class,
                        it -> it.offer(new MandateOffer(child, "GUARDIAN", PROCEDURES, ""))));
        remove(principal);
        assertEquals(1L, rowsOf(child));
        assertTrue(family(agent).get(0).guarded());
        remove(agent);
        assertEquals(0L, rowsOf(child));
    }

    @OnBothDatabases
    void the_address_of_a_protected_child_is_hidden_in_the_family(Engine engine) {
        people(engine);
        long child = town.child(principal, "子");
        assertFalse(family(principal).get(0).addressHidden());
        city.execute("update resident set protected_until = '2099-12-31' where account_id = " + child);
        FamilyRow row = family(principal).get(0);
        assertTrue(row.addressHidden());
        assertEquals(null, row.address());
    }

    private long rowsOf(long account) {
        return city.rows(em -> em.createQuery("select count(r) from Resident r where r.accountId = :a", Long.class)
                .setParameter("a", account)
                .getSingleResult());
    }

    private void remove(Person person) {
        long entry = family(person).get(0).id();
        city.as(person, CitizenFamilyService.class, it -> {
            it.remove(entry);
            return null;
        });
    }

    private List<FamilyRow> family(Person person) {
        return city.as(person, CitizenFamilyService.class, CitizenFamilyService::mine);
    }

    private String offer(Person person) {
        return city.as(
                person,
                CitizenMandateService.class,
                it -> it.offer(new MandateOffer(it.account(), MandateKind.HELPER.name(), PROCEDURES, "")));
    }

    private void accept(Person person, String code) {
        city.as(person, CitizenMandateService.class, it -> {
            it.accept(code);
            return null;
        });
    }

    private void end(Person person, long mandate) {
        city.as(person, CitizenMandateService.class, it -> {
            it.end(mandate);
            return null;
        });
    }

    private MandateRow newest(Person person) {
        return city.as(person, CitizenMandateService.class, CitizenMandateService::mine)
                .get(0);
    }

    private Behalf behalf(Person person, long mandate) {
        return city.as(person, CitizenMandateService.class, it -> it.behalf(mandate));
    }

    private long account(Person person) {
        return city.as(person, Accounts.class, it -> it.current().id());
    }

    /** As the pages do it: the leave is asked for first, then everything runs for the other person. */
    private <T, R> R acting(long mandate, Class<T> bean, CityOnDatabase.Work<T, R> work) {
        Behalf behalf = behalf(agent, mandate);
        CurrentActor current = city.bean(CurrentActor.class);
        current.actFor(behalf);
        try {
            return city.as(agent, bean, work);
        } finally {
            current.actForSelf();
        }
    }
}
