package jp.fujimado.procedure.definition.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.procedure.definition.LifeEvent;
import jp.fujimado.procedure.definition.ProcedureCard;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.procedure.definition.control.LifeEvents;
import jp.fujimado.procedure.definition.control.ProcedureFinder;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;

/** The catalogue of procedures, open to everybody; needs no database. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CitizenProcedureService {

    private static final int MOST = 50;

    @Inject
    DefinitionCatalogue catalogue;

    @Inject
    ProcedureFinder finder;

    @Inject
    LifeEvents lifeEvents;

    @Inject
    Departments departments;

    /** All procedures offered, in the order of their reading. */
    @RequiresPermission("procedure.read")
    public List<ProcedureCard> all() {
        return catalogue.offered().stream().map(ProcedureDefinition::card).toList();
    }

    /** Procedures for what somebody typed: kanji, kana or ordinary words. */
    @RequiresPermission("procedure.read")
    public SearchResult search(String typed) {
        List<ProcedureCard> found = cards(finder.find(typed, MOST));
        return new SearchResult(found, found.isEmpty() ? cards(finder.similar(typed, 3)) : List.of());
    }

    @RequiresPermission("procedure.read")
    public List<ProcedureCard> ofLifeEvent(String lifeEvent) {
        return all().stream()
                .filter(card -> card.lifeEvents().contains(lifeEvent))
                .toList();
    }

    @RequiresPermission("procedure.read")
    public List<LifeEvent> lifeEvents() {
        return lifeEvents.all();
    }

    /**
     * What a procedure says about itself.
     *
     * @throws NotFound when no such procedure is offered
     */
    @RequiresPermission("procedure.read")
    public ProcedureStart start(String code) {
        ProcedureDefinition definition = catalogue.offered(code).orElseThrow(() -> new NotFound("shared.not-found"));
        return new ProcedureStart(
                code,
                definition.version(),
                definition.guide(),
                departments.of(definition.department()),
                definition.form().pages().size(),
                definition.review().targetOpenDays());
    }

    private List<ProcedureCard> cards(List<String> codes) {
        return codes.stream()
                .map(catalogue::offered)
                .flatMap(Optional::stream)
                .map(ProcedureDefinition::card)
                .toList();
    }
}
