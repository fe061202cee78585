package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.function.Supplier;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.citizen.CitizenContactService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.security.CurrentActor;

/** Who helps as her work: the procedures and what the city writes, for three months, and nothing of the household. */
class OfficeHelperDbTest {

    private static final Set<String> ALL = Set.of("procedures", "messages", "profile");

    private CityOnDatabase city;
    private Town town;
    private Person principal;
    private Person helper;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        principal = town.registered("本人");
        helper = town.registered("相談員");
        town.keepsProfile(principal, "本人", "花子");
        town.keepsProfile(helper, "相談", "員");
        town.child(principal, "子");
        town.child(helper, "相談員の子");
    }

    @OnBothDatabases
    void a_helper_by_office_sees_procedures_and_messages_and_nothing_of_the_household(Engine engine) {
        begin(engine);
        long draft = town.draft(principal);
        long mandate = town.mandate(principal, helper, "OFFICE", ALL);
        assertEquals(Set.of("procedures", "messages"), row(mandate).scopes(), "an office is not let to the profile");
        acting(mandate, () -> {
            assertEquals(
                    draft,
                    city.as(helper, CitizenApplicationService.class, it -> it.mine(0, 1))
                            .rows()
                            .get(0)
                            .id());
            city.as(helper, CitizenMessageService.class, it -> it.mine(0, 1));
            refused(CitizenFamilyService.class, CitizenFamilyService::mine);
            refused(CitizenProfileService.class, CitizenProfileService::profile);
            refused(CitizenProfileService.class, CitizenProfileService::bankDetails);
            refused(CitizenContactService.class, CitizenContactService::mine);
            refused(CitizenConsentService.class, CitizenConsentService::mine);
            refused(CitizenMandateService.class, CitizenMandateService::children);
            refused(CitizenMyPageService.class, CitizenMyPageService::home);
            refused(CitizenMyPageService.class, CitizenMyPageService::calendar);
            refused(CitizenRecordService.class, CitizenRecordService::held);
            return null;
        });
        assertEquals(
                "相談員の子",
                city.as(helper, CitizenFamilyService.class, CitizenFamilyService::mine)
                        .get(0)
                        .givenName(),
                "her own household again");
    }

    @OnBothDatabases
    void three_months_are_the_longest_for_an_office(Engine engine) {
        begin(engine);
        String late = town.today().plusMonths(3).toString();
        assertThrows(InvalidInput.class, () -> offer(late));
        offer(town.today().plusMonths(3).minusDays(1).toString());
        long mandate = town.mandate(principal, helper, "OFFICE", Set.of("procedures"));
        assertEquals(town.today().plusMonths(3).minusDays(1), row(mandate).endsOn(), "without a day of its own");
    }

    private String offer(String last) {
        return city.as(
                principal,
                CitizenMandateService.class,
                it -> it.offer(new MandateOffer(it.account(), "OFFICE", Set.of("procedures"), last)));
    }

    private MandateRow row(long mandate) {
        return city.as(principal, CitizenMandateService.class, CitizenMandateService::mine).stream()
                .filter(row -> row.id() == mandate)
                .findFirst()
                .orElseThrow();
    }

    private <T> void refused(Class<T> bean, CityOnDatabase.Work<T, Object> work) {
        assertThrows(Forbidden.class, () -> city.as(helper, bean, work), bean.getSimpleName());
    }

    private void acting(long mandate, Supplier<Object> work) {
        long own = city.as(helper, Accounts.class, it -> it.current().id());
        CurrentActor current = city.bean(CurrentActor.class);
        current.actFor(city.as(helper, CitizenMandateService.class, it -> it.behalf(mandate)));
        try {
            work.get();
        } finally {
            current.actForSelf();
        }
        assertEquals(
                own, (long) city.as(helper, Accounts.class, it -> it.current().id()));
    }
}
