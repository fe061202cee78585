package jp.fujimado.db;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jp.fujimado.identity.CardItems;
import jp.fujimado.identity.SignIn;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.citizen.CitizenAccountService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.resident.ContactRow;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.boundary.citizen.CitizenContactService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.citizen.CitizenVerificationService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.boundary.system.SampleCity;
import jp.fujimado.shared.security.Behalf;
import jp.fujimado.shared.security.CurrentActor;

/** The part of the {@link Walk} through contacts, family and mandates; leaves rows behind in each table. */
final class FamilyWalk {

    private final CityOnDatabase city;
    private final Town town;
    private final Person citizen;

    FamilyWalk(CityOnDatabase city, Person citizen) {
        this.city = city;
        this.citizen = citizen;
        town = new Town(city);
    }

    void everywhere() {
        contacts();
        Person other = town.registered("鈴木");
        town.keepsProfile(other, "鈴木", "一郎");
        long child = town.child(other, "次郎");
        long mandate = town.mandate(citizen, other, "HELPER", Set.of("procedures"));
        city.as(other, CitizenMandateService.class, it -> it.begin(mandate));
        String code = city.as(
                other,
                CitizenMandateService.class,
                it -> it.offer(new MandateOffer(child, "GUARDIAN", Set.of("procedures"), "")));
        city.as(citizen, CitizenMandateService.class, it -> it.look(code));
        city.as(citizen, CitizenMandateService.class, it -> {
            it.accept(code);
            it.children();
            it.end(mandate);
            return null;
        });
        city.as(citizen, CitizenFamilyService.class, CitizenFamilyService::isProfileKept);
        long entry = city.as(citizen, CitizenFamilyService.class, CitizenFamilyService::mine)
                .get(0)
                .id();
        city.as(citizen, CitizenFamilyService.class, it -> {
            it.remove(entry);
            return null;
        });
        contact(other);
        acting();
        card(other);
        officials(other);
        invented();
    }

    /** By somebody who keeps nothing here, and whose login leads to another's account in the end. */
    private void acting() {
        Person helper = town.registered("手伝い");
        long mandate = town.mandate(citizen, helper, "HELPER", Set.of("procedures"));
        Behalf behalf = city.as(helper, CitizenMandateService.class, it -> it.behalf(mandate));
        CurrentActor current = city.bean(CurrentActor.class);
        current.actFor(behalf);
        try {
            city.as(helper, CitizenApplicationService.class, it -> it.mine(0, 1));
        } finally {
            current.actForSelf();
        }
        long own = city.as(helper, Accounts.class, it -> it.own().id());
        city.execute("update account set merged_into = " + behalf.accountId() + " where id = " + own);
        city.as(helper, Accounts.class, Accounts::current);
        city.execute("update account set merged_into = null where id = " + own);
    }

    private void contacts() {
        city.as(citizen, CitizenContactService.class, it -> {
            it.add("MAIL", "second@example.jp", "職場");
            return null;
        });
        List<ContactRow> rows = city.as(citizen, CitizenContactService.class, CitizenContactService::mine);
        long second = rows.stream()
                .filter(row -> row.value().startsWith("second"))
                .findFirst()
                .orElseThrow()
                .id();
        city.as(citizen, CitizenContactService.class, it -> {
            it.useFirst(second);
            it.sendCode(second);
            it.verify(second, "x");
            it.remove(second);
            return null;
        });
        city.as(citizen, CitizenProfileService.class, it -> it.history(0, 1));
    }

    /** An offer of a card that is taken, and one that stays. */
    private void card(Person person) {
        SignIn byCard = new SignIn(null, null, new CardItems("xid", "鈴木　一郎", "神奈川県藤沢市朝日町１番地の１", "1994-04-01", "male"));
        city.as(person, CitizenAccountService.class, it -> it.signedIn(byCard));
        city.as(person, CitizenVerificationService.class, CitizenVerificationService::offer);
        city.as(person, CitizenVerificationService.class, it -> {
            it.accept();
            return it.current();
        });
        city.as(person, CitizenAccountService.class, it -> it.signedIn(byCard));
    }

    private void officials(Person person) {
        Person desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        Look look = new Look("counter", "");
        long account = city.as(person, Accounts.class, it -> it.current().id());
        List.of(
                        new ResidentSearch("タ", "", "", "", "", ""),
                        new ResidentSearch("", "鈴", "1994-04-01", "朝", "0466-25-1111", String.valueOf(account)))
                .forEach(search -> {
                    String next = city.as(desk, StaffResidentService.class, it -> it.search(search, look, null, 1))
                            .next();
                    city.as(desk, StaffResidentService.class, it -> it.search(search, look, next, 1));
                });
        city.as(
                desk,
                StaffResidentService.class,
                it -> it.search(new ResidentSearch("", "", "", "", "", "F26-0000-0014"), look, null, 1));
        city.as(desk, StaffResidentService.class, it -> it.open(account, look));
    }

    /** Some households of the sample city. */
    private void invented() {
        city.asSystem(SampleCity.class, it -> {
            it.load(20, Path.of("../config/sample-data/names.json"));
            return null;
        });
    }

    /** A code that stays. */
    private void contact(Person person) {
        long mail = city.as(person, CitizenContactService.class, CitizenContactService::mine).stream()
                .filter(ContactRow::isMail)
                .findFirst()
                .orElseThrow()
                .id();
        city.as(person, CitizenContactService.class, it -> {
            it.sendCode(mail);
            return null;
        });
    }
}
