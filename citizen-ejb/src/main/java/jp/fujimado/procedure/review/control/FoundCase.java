package jp.fujimado.procedure.review.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.Turn;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.review.CaseRow;
import jp.fujimado.shared.time.CityClock;

/** A case as a list query gives it. */
public record FoundCase(
        long id,
        String receiptNumber,
        String procedureCode,
        int procedureVersion,
        String applicantName,
        String applicantKana,
        ApplicationStatus status,
        Turn waitingFor,
        String assessorName,
        LocalDate dueOn,
        Instant submittedAt) {

    /** Constructor expression over the application {@code a}. */
    static final String SELECT = "select new jp.fujimado.procedure.review.control.FoundCase(a.id, a.receiptNumber,"
            + " a.procedureCode, a.procedureVersion, a.applicantName, a.applicantKana, a.status, a.waitingFor,"
            + " a.assessorName, a.dueOn, a.submittedAt) from Application a";

    Comparable<?> key(String attribute) {
        return switch (attribute) {
            case "dueOn" -> dueOn;
            case "submittedAt" -> submittedAt;
            case "applicantKana" -> applicantKana;
            default -> applicantName;
        };
    }

    DefinitionId definition() {
        return new DefinitionId(procedureCode, procedureVersion);
    }

    CaseRow row(String title, LocalDate today) {
        LocalDate received = LocalDate.ofInstant(submittedAt, CityClock.JAPAN);
        return new CaseRow(
                id,
                receiptNumber,
                title,
                applicantName,
                applicantKana,
                status,
                waitingFor,
                assessorName,
                dueOn,
                submittedAt,
                ChronoUnit.DAYS.between(today, dueOn),
                ChronoUnit.DAYS.between(received, today));
    }
}
