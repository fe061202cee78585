package jp.fujimado.reservation.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.reservation.FollowUpRow;
import jp.fujimado.reservation.entity.FollowUp;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;

/** What a person is to do after her meetings; it goes with her account, before the reservations on which it stands. */
@ApplicationScoped
public class FollowUpRecords implements PersonalRecords {

    @Inject
    FollowUps followUps;

    @Override
    public int place() {
        return 27;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        return List.of(RecordSheet.of(
                "reservation.held.follow-ups",
                followUps.ofAccount(accountId).stream()
                        .map(one -> followUps.row((FollowUp) one[0]))
                        .map(FollowUpRecords::summary)
                        .toList()));
    }

    private static List<String> summary(FollowUpRow one) {
        return row(one.id(), one.reservation(), one.text(), one.dueOn(), one.writtenAt(), one.author(), one.doneAt());
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        return List.of(ErasureStep.erased(
                "reservation.held.follow-ups.title",
                followUps.ofAccount(accountId).size()));
    }

    @Override
    public void erase(long accountId) {
        followUps.erase(accountId);
    }
}
