package jp.fujimado.resident.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;

/** That a person may be twice in the citizen master; who the other one is, is nobody's business but the city's. */
@ApplicationScoped
public class DuplicateRecords implements PersonalRecords {

    @Inject
    DuplicateBook book;

    @Override
    public int place() {
        return 15;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        return List.of(RecordSheet.of(
                "resident.held.duplicates",
                book.of(accountId).stream()
                        .map(pair -> row(pair.foundAt(), pair.partedAt()))
                        .toList()));
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        return List.of(ErasureStep.erased(
                "resident.held.duplicates.title", book.of(accountId).size()));
    }

    @Override
    public void erase(long accountId) {
        book.forget(accountId);
    }
}
