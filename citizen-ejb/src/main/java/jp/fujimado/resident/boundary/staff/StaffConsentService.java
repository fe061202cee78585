package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.ConsentWay;
import jp.fujimado.resident.DeskMark;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.ConsentKeeper;
import jp.fujimado.resident.control.ConsentKeeper.Changed;
import jp.fujimado.resident.control.DeskLetters;
import jp.fujimado.resident.control.DeskVisits;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** Consents that a person gives or withdraws at the counter, by telephone or by letter. */
@Stateless
public class StaffConsentService {

    private static final String CONSENT = "behalf.consent";

    @Inject
    DeskVisits visits;

    @Inject
    ConsentBook consents;

    @Inject
    ConsentKeeper keeper;

    @Inject
    DeskLetters letters;

    @Inject
    AuditTrail trail;

    /**
     * Every purpose with the person's consent to its current text.
     *
     * @throws NotFound when the visit is not the official's own
     */
    @RequiresPermission(CONSENT)
    public List<ConsentRow> rows(long visitId) {
        return consents.rows(visits.open(visitId).account());
    }

    /**
     * Agrees for the person to exactly these purposes and withdraws all others, as she does it herself; she is told. Who
     * withdraws that her data are kept is not acted for any longer: nothing is left of what could be shown.
     *
     * @param way name of the {@link ConsentWay} in which the text was made known
     * @return whether the visit goes on
     * @throws InvalidInput when a consent is given and the way was not chosen
     */
    @RequiresPermission(CONSENT)
    public boolean choose(long visitId, Set<String> purposes, String way) {
        Visit visit = visits.open(visitId);
        DeskMark by = new DeskMark(visit.channel(), visit.department(), way(visit.account(), purposes, way));
        String mail = letters.mail(visit.account()).orElse(null);
        Changed changed = keeper.choose(visit.account(), purposes, by);
        if (changed.isNothing()) {
            return true;
        }
        boolean gone = changed.withdrawn().stream().anyMatch(one -> one.code().equals(ConsentPurpose.PROFILE));
        letters.tell(
                gone ? mail : null,
                visit,
                "resident.consent-entered",
                "/mypage/proof.xhtml",
                titles(changed.given()),
                titles(changed.withdrawn()));
        if (gone) {
            visits.end(visitId);
            trail.act("behalf.end")
                    .of(visit.account())
                    .department(visit.department())
                    .target("visit", visitId)
                    .write();
        }
        return !gone;
    }

    private ConsentWay way(long account, Set<String> purposes, String typed) {
        boolean gives = consents.rows(account).stream()
                .anyMatch(
                        row -> !row.isGiven() && purposes.contains(row.purpose().code()));
        return gives ? readWay(typed) : null;
    }

    /** The way as typed, for all who enter consents. */
    static ConsentWay readWay(String typed) {
        return Arrays.stream(ConsentWay.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        List.of(new InputProblem("way", Sentences.say("resident.problem.consent-way")))));
    }

    private static String titles(List<ConsentPurpose> purposes) {
        return purposes.isEmpty()
                ? Sentences.say("resident.consent-entered.none")
                : purposes.stream().map(ConsentPurpose::title).collect(Collectors.joining("、"));
    }
}
