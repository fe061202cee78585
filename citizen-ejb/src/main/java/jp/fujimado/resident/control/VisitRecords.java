package jp.fujimado.resident.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.resident.entity.DeskVisit;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.text.Sentences;

/** When officials acted for a person, and how they made sure who she is. */
@ApplicationScoped
public class VisitRecords implements PersonalRecords {

    @Inject
    DeskVisits visits;

    @Inject
    Departments departments;

    @Override
    public int place() {
        return 15;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        return List.of(RecordSheet.of(
                "resident.held.visits",
                visits.of(accountId).stream().map(this::sheetRow).toList()));
    }

    private List<String> sheetRow(DeskVisit visit) {
        return row(
                visit.begunAt(),
                visit.endedAt(),
                visit.department() == null
                        ? null
                        : departments.of(visit.department()).name(),
                Sentences.say(visit.channel().messageKey()),
                visits.document(visit.document()).label(),
                visit.note());
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        return List.of(ErasureStep.erased(
                "resident.held.visits.title", visits.of(accountId).size()));
    }

    @Override
    public void erase(long accountId) {
        visits.erase(accountId);
    }
}
