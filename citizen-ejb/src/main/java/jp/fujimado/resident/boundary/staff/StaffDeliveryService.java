package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.AddressRow;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryRow;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.SentMessage;
import jp.fujimado.notification.boundary.Deliveries;
import jp.fujimado.resident.DeliverySheet;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.control.FailureCsv;
import jp.fujimado.resident.control.LookPurposes;
import jp.fujimado.resident.control.PersonDoor;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.person.ReferenceFinder;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** Helps people whom the city's messages did not reach (配信の状況): what failed and why, and addresses that work again. */
@Stateless
public class StaffDeliveryService {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_TYPED = 100;

    @Inject
    Deliveries deliveries;

    @Inject
    Accounts accounts;

    @Inject
    ResidentRegister register;

    @Inject
    LookPurposes purposes;

    @Inject
    PersonDoor door;

    @Inject
    @Any
    Instance<ReferenceFinder> references;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What failed for good in one lane and on one channel, newest first; whom it shows goes on record. */
    @RequiresPermission("delivery.read")
    public Page<DeliveryRow> failed(Lane lane, Channel channel, String after, int size) {
        Page<DeliveryRow> page = deliveries.failed(lane, channel, after, size);
        seen("delivery.failed", lane + " " + channel, page.rows().stream().map(DeliveryRow::accountId));
        return page;
    }

    /** Addresses that are not used, latest first; whose they are goes on record. */
    @RequiresPermission("delivery.read")
    public Page<AddressRow> unusable(Channel channel, AddressState state, String after, int size) {
        Page<AddressRow> page = deliveries.unusable(channel, state, after, size);
        seen("delivery.unusable", state + " " + channel, page.rows().stream().map(AddressRow::accountId));
        return page;
    }

    private void seen(String action, String what, Stream<Long> people) {
        String shown = people.filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(" "));
        trail.act(action).detail(what + ": " + shown).write();
    }

    /** The list of failures for a spreadsheet, {@value FailureCsv#LIMIT} rows at most. */
    @RequiresPermission("delivery.read")
    public CsvFile csv(Lane lane, Channel channel) {
        List<DeliveryRow> rows =
                deliveries.failed(lane, channel, null, FailureCsv.LIMIT + 1).rows();
        trail.act("delivery.csv")
                .detail(lane + " " + channel + ": " + Math.min(rows.size(), FailureCsv.LIMIT))
                .write();
        return FailureCsv.write(rows, LocalDate.now(clock));
    }

    /**
     * People by the number of a receipt, by that of the account or by the address to which mail goes.
     *
     * @throws InvalidInput when nothing was typed, or nobody is found
     * @throws RuleViolation without a purpose
     */
    @RequiresPermission("delivery.read")
    public List<Long> find(String typed, Look look) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        String wanted = typed == null ? "" : typed.strip();
        if (wanted.isEmpty() || wanted.length() > MOST_TYPED) {
            throw problem("q", "resident.delivery-typed");
        }
        List<Long> found = people(wanted);
        trail.act("delivery.search")
                .detail(purpose + ": " + wanted + ": "
                        + found.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .write();
        return found;
    }

    private List<Long> people(String wanted) {
        if (wanted.contains("@")) {
            return deliveries.accounts(wanted);
        }
        Optional<Long> byReference = references.stream()
                .map(service -> service.account(wanted))
                .flatMap(Optional::stream)
                .findFirst();
        if (byReference.isPresent()) {
            return List.of(byReference.get());
        }
        return wanted.matches("\\d{1,18}")
                        && accounts.find(Long.parseLong(wanted)).isPresent()
                ? List.of(Long.parseLong(wanted))
                : List.of();
    }

    /**
     * Opens what a person was sent; she can see that it was done, by which department and why.
     *
     * @param first how many messages to leave out
     * @throws NotFound when there is no such account
     * @throws RuleViolation without a purpose
     */
    @RequiresPermission("delivery.read")
    public DeliverySheet open(long account, Look look, int first, int size) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        AccountCard card = accounts.find(account).orElseThrow(() -> new NotFound("shared.not-found"));
        trail.act("delivery.open")
                .of(account)
                .department(door.department("delivery.read"))
                .target("purpose", look.purpose())
                .detail(purpose)
                .write();
        List<SentMessage> found = deliveries.sent(account, first, size + 1);
        return new DeliverySheet(
                account,
                register.fullName(account).orElse(card.displayName()),
                deliveries.addresses(account),
                List.copyOf(found.subList(0, Math.min(size, found.size()))),
                found.size() > size);
    }

    /**
     * Has an address used again that did not work.
     *
     * @param reason why the official thinks that it works now
     * @return how many messages are on their way again
     * @throws InvalidInput without a reason
     * @throws NotFound when the person has no such address
     * @throws RuleViolation when it is used already, or the person herself does not want it
     */
    @RequiresPermission("delivery.repair")
    public int repair(long account, long address, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw problem("reason", "resident.delivery-reason");
        }
        int again = deliveries.repair(account, address);
        trail.act("delivery.repair")
                .of(account)
                .department(door.department("delivery.repair"))
                .target("address", address)
                .detail(why)
                .write();
        return again;
    }

    private static InvalidInput problem(String field, String key) {
        return new InvalidInput(List.of(new InputProblem(field, Sentences.say(key))));
    }
}
