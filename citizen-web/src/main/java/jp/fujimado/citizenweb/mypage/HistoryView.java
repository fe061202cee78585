package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.fujimado.resident.ChangeRow;
import jp.fujimado.resident.Interest;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;
import org.omnifaces.cdi.Param;

/** Every change of the citizen's own data. */
@Named
@RequestScoped
public class HistoryView {

    private static final int SIZE = 20;

    @Inject
    CitizenProfileService profiles;

    @Inject
    @Param(name = "after")
    Integer after;

    private Page<ChangeRow> changes;

    @PostConstruct
    void load() {
        changes = profiles.history(after == null ? 0 : Math.max(0, after), SIZE);
    }

    /** A stored value as people say it. */
    public String words(ChangeRow row, String value) {
        return switch (row.item()) {
            case "birthDate" -> JapaneseDate.western(LocalDate.parse(value));
            case "sex" -> Sentences.say("resident.sex." + value);
            case "channel" -> Sentences.say("resident.channel." + value);
            case "interests" ->
                Arrays.stream(value.split(" ")).map(this::interest).collect(Collectors.joining("、"));
            default -> value;
        };
    }

    private String interest(String code) {
        return profiles.interests().stream()
                .filter(interest -> interest.code().equals(code))
                .map(Interest::label)
                .findFirst()
                .orElse(code);
    }

    public Page<ChangeRow> getChanges() {
        return changes;
    }
}
