package jp.fujimado.mypage.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.ErasurePlan;
import jp.fujimado.mypage.RecordDownload;
import jp.fujimado.mypage.control.Erasures;
import jp.fujimado.mypage.control.RecordArchive;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.person.RecordFile;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/** All that the city holds of the citizen: to see, to take along, to erase. Never for somebody else. */
@Stateless
public class CitizenRecordService {

    private static final String SENDER = "ふじまど";

    @Inject
    Accounts accounts;

    @Inject
    Residents residents;

    @Inject
    Erasures erasures;

    @Inject
    Notices notices;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Every row with where it came from. */
    @RequiresPermission("record.read")
    public List<RecordSheet> held() {
        return erasures.held(accounts.own().id());
    }

    /** The same as JSON and CSV, with the names of the files that go with it. */
    @RequiresPermission("record.read")
    public RecordDownload download() {
        long account = accounts.own().id();
        trail.act("record.download").of(account).target("account", account).write();
        String now = OffsetDateTime.ofInstant(clock.instant(), CityClock.JAPAN)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return new RecordDownload(RecordArchive.texts(erasures.held(account), now), erasures.files(account));
    }

    /** One of the files of the download; empty when it is gone by now, or is not the person's own. */
    @RequiresPermission("record.read")
    public Optional<byte[]> file(RecordFile file) {
        return erasures.bytes(accounts.own().id(), file);
    }

    /** What erasing the account would do at this moment. */
    @RequiresPermission("account.erase")
    public ErasurePlan plan() {
        AccountCard account = accounts.own();
        return erasures.plan(account.id(), residents.fullName(account.id()).orElse(account.displayName()));
    }

    /**
     * Erases the account as the plan says. The login goes, too, as soon as the identity provider answers.
     *
     * @return what was done
     * @throws RuleViolation while something stands in the way
     */
    @RequiresPermission("account.erase")
    public ErasurePlan erase() {
        AccountCard account = accounts.own();
        ErasurePlan plan = plan();
        if (!plan.isPossible()) {
            throw new RuleViolation("mypage.erasure-not-now");
        }
        String mail = residents.mail(account.id()).orElse(account.email());
        erasures.erase(plan);
        trail.act("account.erase")
                .of(account.id())
                .target("account", account.id())
                .detail("with " + (plan.parts().size() - 1) + " children")
                .write();
        if (mail != null) {
            notices.send(Notice.mail(
                    mail, SENDER, Sentences.say("mypage.erased.subject"), Sentences.say("mypage.erased.body")));
        }
        return plan;
    }
}
