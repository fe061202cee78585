package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenSubmissionService;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.procedure.definition.control.PackageReader;
import jp.fujimado.procedure.definition.entity.PublishedVersion;

/** A form that was begun is finished on the version it was begun on, whatever is published meanwhile. */
class OldVersionDbTest {

    private static final String TITLE = "妊婦のための支援給付（1回目）";
    private static final String NEW_TITLE = "新しい版の題";

    @OnBothDatabases
    void a_draft_ends_on_its_own_version_and_a_new_one_begins_on_the_new(Engine engine) {
        CityOnDatabase city = CityOnDatabase.of(engine, OldVersionDbTest.class);
        Town town = new Town(city);
        Person early = town.registered(Person.citizen(), "花子");
        Person late = town.registered(Person.citizen(), "雪");
        long draft = town.draft(early);

        publishNext(city);

        long fresh = city.as(late, CitizenDraftService.class, it -> it.start(Town.PROCEDURE));
        assertEquals(NEW_TITLE, title(city, late, fresh));
        assertEquals(TITLE, title(city, early, draft));
        town.submit(early, draft);
        assertEquals(version(city, fresh) - 1, version(city, draft));
    }

    private static void publishNext(CityOnDatabase city) {
        city.rows(em -> {
            PublishedVersion current = em.createQuery(
                            "select v from PublishedVersion v where v.code = :code", PublishedVersion.class)
                    .setParameter("code", Town.PROCEDURE)
                    .getSingleResult();
            int version = current.definition().version();
            String content = current.content()
                    .replace("\"version\":" + version, "\"version\":" + (version + 1))
                    .replace(TITLE, NEW_TITLE);
            ProcedureDefinition next = PackageReader.readBack(content);
            assertEquals(new DefinitionId(Town.PROCEDURE, version + 1), next.id());
            em.persist(new PublishedVersion(
                    next.id(), content, "0".repeat(64), city.clock().instant()));
            city.bean(DefinitionCatalogue.class).offer(List.of(next));
            return null;
        });
    }

    private static String title(CityOnDatabase city, Person person, long id) {
        return city.as(person, CitizenSubmissionService.class, it -> it.check(id))
                .title();
    }

    private static int version(CityOnDatabase city, long id) {
        return city.rows(em -> em.find(Application.class, id).definition().version());
    }
}
