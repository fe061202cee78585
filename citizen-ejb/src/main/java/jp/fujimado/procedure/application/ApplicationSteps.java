package jp.fujimado.procedure.application;

import java.util.List;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.shared.person.StatusLine;
import jp.fujimado.shared.person.StatusLine.Look;
import jp.fujimado.shared.text.Sentences;

/** Where an application stands, as four steps (受け付け・確認・決定・終わり). */
final class ApplicationSteps {

    private ApplicationSteps() {}

    static StatusLine of(ApplicationStatus status) {
        return switch (status) {
            case DRAFT -> line("draft", 0, Look.YOURS);
            case SUBMITTED -> line("submitted", 0, Look.NOW);
            case ASSESSING -> line("assessing", 1, Look.NOW);
            case RETURNED -> line("returned", 1, Look.YOURS);
            case AWAITING_APPROVAL -> line("approval", 2, Look.NOW);
            case APPROVED -> line("approved", 3, Look.NOW);
            case REFUSED -> line("refused", 3, Look.NOW);
            case WITHDRAWN -> line("withdrawn", 3, Look.NOW);
        };
    }

    private static StatusLine line(String name, int now, Look look) {
        return StatusLine.at(
                List.of(Sentences.say("procedure.status-line." + name).split(",")), now, look);
    }
}
