package jp.fujimado.procedure.spi;

import java.time.LocalDate;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.ProcedureDefinition;

/** An application at the moment of its approval, with all answers readable. */
public record ApprovedApplication(
        long applicationId,
        long accountId,
        String department,
        String receiptNumber,
        String applicantName,
        String applicantKana,
        ProcedureDefinition definition,
        Answers answers,
        LocalDate decidedOn) {}
