package jp.fujimado.procedure.definition;

import java.util.Arrays;
import java.util.Optional;

/** The closed set of words in braces that message and letter templates can use. */
public enum Placeholder {
    RECEIPT_NUMBER("receiptNumber"),
    PROCEDURE_TITLE("procedureTitle"),
    APPLICANT_NAME("applicantName"),
    DEPARTMENT_NAME("departmentName"),
    DEPARTMENT_PHONE("departmentPhone"),
    /** Day of receipt, 「2027年6月13日（令和9年）」. */
    SUBMITTED_ON("submittedOn"),
    /** Day of the decision, written like the day of receipt. */
    DECIDED_ON("decidedOn"),
    /** Why the case was returned or decided so; may be empty for an approval. */
    REASON("reason"),
    /** Sum granted, 「50,000円」; only in procedures with a money effect. */
    AMOUNT("amount"),
    /** Address of the application in the portal; in messages only. */
    LINK("link");

    private final String code;

    Placeholder(String code) {
        this.code = code;
    }

    /** The word between the braces. */
    public String code() {
        return code;
    }

    public static Optional<Placeholder> byCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
