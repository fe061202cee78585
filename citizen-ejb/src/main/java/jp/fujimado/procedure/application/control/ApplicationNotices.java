package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.Effect;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.Notice;
import jp.fujimado.procedure.definition.NoticeEvent;
import jp.fujimado.procedure.definition.Placeholder;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.JapaneseDate;

/** Tells the applicant what happened, in the words of the package, by inbox and mail. */
@ApplicationScoped
public class ApplicationNotices {

    @Inject
    Notices notices;

    @Inject
    Departments departments;

    public void tell(NoticeEvent event, ProcedureDefinition definition, Application application, Answers answers) {
        tell(event, definition, application, answers, null);
    }

    /** @param channel on which way the applicant asked an official to do it for her; null otherwise */
    public void tell(
            NoticeEvent event,
            ProcedureDefinition definition,
            Application application,
            Answers answers,
            DeskChannel channel) {
        Notice template = definition.outcome().notice(event);
        Map<Placeholder, String> values = values(definition, application, answers);
        notices.send(new jp.fujimado.notification.Notice(
                application.accountId(),
                mailAddress(definition, answers),
                departments.of(application.department()).name(),
                template.subject().fill(values),
                template.body().fill(values) + onBehalf(channel),
                path(application)));
    }

    private static String onBehalf(DeskChannel channel) {
        return channel == null
                ? ""
                : "\n\n" + Sentences.say("procedure.notice-on-behalf", Sentences.say(channel.messageKey()));
    }

    /** What templates of messages and letters may name. */
    public Map<Placeholder, String> values(ProcedureDefinition definition, Application application, Answers answers) {
        Department department = departments.of(application.department());
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.RECEIPT_NUMBER, application.receiptNumber());
        values.put(Placeholder.PROCEDURE_TITLE, definition.title());
        values.put(Placeholder.APPLICANT_NAME, application.applicantName());
        values.put(Placeholder.DEPARTMENT_NAME, department.name());
        values.put(Placeholder.DEPARTMENT_PHONE, department.phone());
        values.put(Placeholder.SUBMITTED_ON, day(application.submittedAt()));
        values.put(Placeholder.DECIDED_ON, day(application.decidedAt()));
        values.put(Placeholder.AMOUNT, amount(definition, answers));
        values.put(Placeholder.LINK, Setting.CITIZEN_URL.value() + path(application));
        String reason = application.decidedAt() == null ? application.returnReason() : application.decisionReason();
        values.put(Placeholder.REASON, reason == null ? "" : reason);
        return values;
    }

    /** Sum that an approval grants, 「50,000円」; empty when the procedure pays nothing. */
    public static String amount(ProcedureDefinition definition, Answers answers) {
        return definition.outcome().effects().stream()
                .filter(effect -> effect.code().equals(Effect.BENEFIT_GRANT))
                .findFirst()
                .map(effect -> NumberFormat.getIntegerInstance(Locale.JAPAN).format(effect.amount(answers)) + "円")
                .orElse("");
    }

    /** The address that she gave for this application; null leaves it to the channels that she has chosen. */
    private static String mailAddress(ProcedureDefinition definition, Answers answers) {
        return definition
                .form()
                .fieldOf(FieldType.EMAIL)
                .map(field -> answers.text(field.key()))
                .filter(answered -> !answered.isEmpty())
                .orElse(null);
    }

    private static String path(Application application) {
        return "/procedure/status.xhtml?id=" + application.id();
    }

    private static String day(Instant instant) {
        return instant == null ? "" : JapaneseDate.both(LocalDate.ofInstant(instant, CityClock.JAPAN));
    }
}
