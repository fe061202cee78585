package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.util.Map;
import jp.fujimado.db.CityOnDatabase.Work;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenSubmissionService;
import jp.fujimado.shared.error.NotFound;
import org.junit.jupiter.api.function.Executable;

/** What takes a number answers somebody else's number as one that does not exist. */
class OwnershipDbTest {

    @OnBothDatabases
    void nobody_reaches_the_application_of_another(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        Town town = new Town(city);
        Person owner = town.registered(Person.citizen(), "花子");
        Person stranger = town.registered(Person.citizen(), "雪");
        long submitted = town.draft(owner);
        String file = city.rows(em -> em.createQuery(
                        "select f.publicId from Attachment f, Application a where a.id = :id and f.accountId = a.accountId",
                        String.class)
                .setParameter("id", submitted)
                .getSingleResult());
        town.submit(owner, submitted);
        long draft = town.draft(owner);
        long message =
                city.rows(em -> em.createQuery("select max(m.id) from Message m where m.link like :link", Long.class)
                        .setParameter("link", "%id=" + submitted)
                        .getSingleResult());
        assertAll(
                absent(city, stranger, CitizenDraftService.class, it -> it.step(draft, null)),
                absent(
                        city,
                        stranger,
                        CitizenDraftService.class,
                        it -> it.savePage(new SavePage(draft, "situation", Map.of(), 0))),
                absent(
                        city,
                        stranger,
                        CitizenDraftService.class,
                        it -> it.attach(draft, "pregnancyProof", "a.png", new ByteArrayInputStream(new byte[1]))),
                absent(
                        city,
                        stranger,
                        CitizenDraftService.class,
                        it -> done(() -> it.detach(draft, "pregnancyProof", file))),
                absent(city, stranger, CitizenDraftService.class, it -> done(() -> it.discard(draft))),
                absent(city, stranger, CitizenSubmissionService.class, it -> it.check(draft)),
                absent(city, stranger, CitizenSubmissionService.class, it -> it.submit(draft)),
                absent(city, stranger, CitizenSubmissionService.class, it -> it.submit(submitted)),
                absent(city, stranger, CitizenApplicationService.class, it -> it.detail(submitted)),
                absent(city, stranger, CitizenApplicationService.class, it -> it.letter(submitted)),
                absent(city, stranger, CitizenApplicationService.class, it -> it.attachment(file)),
                absent(city, stranger, CitizenApplicationService.class, it -> done(() -> it.withdraw(submitted))),
                absent(city, stranger, CitizenMessageService.class, it -> it.open(message)));
    }

    private static <T> Executable absent(CityOnDatabase city, Person stranger, Class<T> bean, Work<T, Object> act) {
        return () -> assertThrows(NotFound.class, () -> city.as(stranger, bean, act));
    }

    private static Object done(Runnable act) {
        act.run();
        return null;
    }
}
