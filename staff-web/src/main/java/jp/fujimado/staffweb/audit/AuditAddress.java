package jp.fujimado.staffweb.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.audit.boundary.staff.AuditSearch;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/**
 * A search of the trail in an address: {@code from}, {@code to} (days, both included), {@code actor}, {@code action},
 * {@code target}, {@code account} and {@code after}.
 */
public final class AuditAddress {

    private static final String[] NAMES = {"from", "to", "actor", "action", "target", "account", "after"};

    private final Map<String, String> parameters;

    private AuditAddress(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static AuditAddress of(Map<String, String[]> asked) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : NAMES) {
            String[] values = asked.get(name);
            if (values != null && values.length > 0 && !values[0].isBlank()) {
                kept.put(name, values[0].strip());
            }
        }
        return new AuditAddress(kept);
    }

    /** What was typed; null when nothing was. */
    public String text(String name) {
        return parameters.get(name);
    }

    /** False when a day or the account number cannot be read. */
    public boolean isReadable() {
        return !isUnreadable("from") && !isUnreadable("to") && !isUnreadable("account");
    }

    public boolean isUnreadable(String name) {
        if (text(name) == null) {
            return false;
        }
        return name.equals("account") ? account() == null : day(name).isEmpty();
    }

    AuditSearch search() {
        return new AuditSearch(
                day("from").map(AuditAddress::startOf).orElse(null),
                day("to").map(day -> startOf(day.plusDays(1))).orElse(null),
                text("actor"),
                text("action"),
                text("target"),
                account());
    }

    private Optional<LocalDate> day(String name) {
        try {
            return Optional.ofNullable(text(name)).map(JapaneseDate::parse);
        } catch (UnreadableDate notADay) {
            return Optional.empty();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CityClock.JAPAN).toInstant();
    }

    private Long account() {
        String digits = Width.narrow(text("account") == null ? "" : text("account"));
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    /** Parameters for the links of the pager, encoded. */
    public String others() {
        return parameters.entrySet().stream()
                .filter(one -> !one.getKey().equals("after"))
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
