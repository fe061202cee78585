package jp.fujimado.notification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import java.util.Optional;
import jp.fujimado.notification.control.HandOver.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <a@example.jp>: no such user, DEAD_ADDRESS",
        "550 no such user, DEAD_ADDRESS",
        "553 not local, DEAD_ADDRESS",
        "550 5.7.1 refused by policy, REFUSED",
        "552 5.2.2 mailbox full, REFUSED",
        "554 5.6.0 content refused, REFUSED",
        "450 4.2.0 greylisted, RETRY",
        "452 too many, RETRY"
    })
    void says_what_happens_next(String answer, Outcome expected) {
        assertEquals(
                Optional.of(expected),
                SmtpAnswer.of(new MessagingException(answer)).outcome());
        MessagingException wrapped = new MessagingException("Invalid Addresses", new MessagingException(answer));
        assertEquals(Optional.of(expected), SmtpAnswer.of(wrapped).outcome(), "one deeper");
    }

    @ParameterizedTest
    @CsvSource({"421 4.3.2 shutting down", "Couldn't connect to host", "Exception reading response"})
    void a_server_that_cannot_be_used_is_not_the_fault_of_the_mail(String answer) {
        assertEquals(
                Optional.empty(), SmtpAnswer.of(new MessagingException(answer)).outcome());
    }

    @Test
    void a_reason_is_kept_for_people() {
        assertEquals(
                "550 5.1.1 nobody",
                SmtpAnswer.of(new MessagingException("550 5.1.1 nobody\n")).reason());
    }
}
