package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.time.JapaneseDate;

/** Everything that the city holds of the citizen; of long lists the newest, which stand last. */
@Named
@RequestScoped
public class RecordsView {

    private static final int SHOWN = 20;

    @Inject
    CitizenRecordService records;

    private List<RecordSheet> sheets;

    @PostConstruct
    void load() {
        sheets = records.held();
    }

    public List<RecordSheet> getSheets() {
        return sheets;
    }

    /** Rows to be shown. */
    public List<List<String>> rows(RecordSheet sheet) {
        List<List<String>> all = sheet.rows();
        return all.size() <= SHOWN ? all : all.subList(all.size() - SHOWN, all.size());
    }

    /** A value as people read it: of moments the day and the minute. */
    public String cell(String value) {
        if (value == null || !value.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            return value;
        }
        OffsetDateTime moment = OffsetDateTime.parse(value);
        return JapaneseDate.western(moment.toLocalDate()) + moment.format(DateTimeFormatter.ofPattern(" H:mm"));
    }

    /** Whether there are more rows than are shown. */
    public boolean isCut(RecordSheet sheet) {
        return sheet.rows().size() > SHOWN;
    }
}
