package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.math.BigDecimal;
import jp.fujimado.procedure.Answers;

/**
 * What an approval brings about in the city's registers.
 *
 * @param code which effect, for example {@code benefit-grant}
 * @param yen amount in yen, at least 1
 * @param timesField key of the number field that multiplies the amount; empty if the amount is fixed
 */
public record Effect(String code, long yen, String timesField) implements Serializable {

    /** Grants money that is paid into the account named in the form. */
    public static final String BENEFIT_GRANT = "benefit-grant";

    /** The sum in yen that these answers lead to; nought if the multiplying field is not answered. */
    public long amount(Answers answers) {
        if (timesField.isEmpty()) {
            return yen;
        }
        long times = answers.number(timesField).map(BigDecimal::longValueExact).orElse(0L);
        return Math.multiplyExact(yen, times);
    }
}
