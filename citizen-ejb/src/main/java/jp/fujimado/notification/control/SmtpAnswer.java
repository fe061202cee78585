package jp.fujimado.notification.control;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.notification.control.HandOver.Outcome;

/**
 * What a mail server said of one mail (RFC 5321, enhanced codes RFC 3463).
 *
 * @param outcome empty when the server itself cannot be used now, and another one should be tried
 */
record SmtpAnswer(Optional<Outcome> outcome, String reason) {

    private static final Pattern CODE =
            Pattern.compile("(?s)^\\s*(\\d)(\\d\\d)[ -](?:(\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?.*");
    private static final int CLOSING = 421;

    static SmtpAnswer of(MessagingException refused) {
        for (Exception one = refused; one != null; one = next(one)) {
            Matcher code = CODE.matcher(String.valueOf(one.getMessage()));
            if (code.matches()) {
                return new SmtpAnswer(outcome(code), one.getMessage().strip());
            }
        }
        return new SmtpAnswer(Optional.empty(), String.valueOf(refused.getMessage()));
    }

    private static Exception next(Exception one) {
        return one instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Optional<Outcome> outcome(Matcher code) {
        int number = Integer.parseInt(code.group(1) + code.group(2));
        if (code.group(1).equals("4")) {
            return number == CLOSING ? Optional.empty() : Optional.of(Outcome.RETRY);
        }
        return Optional.of(isNobody(number, code.group(3)) ? Outcome.DEAD_ADDRESS : Outcome.REFUSED);
    }

    /** 5.1.x speaks of the address; without an enhanced code 550, 551 and 553 do. */
    static boolean isNobody(int number, String enhanced) {
        if (enhanced != null) {
            return enhanced.matches("5\\.1\\.(0|1|2|3|6|10)");
        }
        return number == 550 || number == 551 || number == 553;
    }
}
