package jp.fujimado.ui;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.error.Unavailable;

/**
 * What an exception means to the person at the screen.
 *
 * @param status HTTP status
 * @param sentence complete sentence in the reader's language
 */
record Fault(int status, String sentence) {

    /** Status of a page whose form is no longer known to the server. */
    static final int EXPIRED = HttpServletResponse.SC_GONE;

    /** Request attribute: number under which a fault of the system lies in the log. */
    static final String NUMBER = "fujimado.fault";

    private static final Logger LOG = Logger.getLogger(Fault.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without 0 O 1 I L: the number is read out on the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    static Fault of(Throwable cause, Locale reader, HttpServletRequest request) {
        if (cause instanceof DomainException refusal) {
            return new Fault(statusOf(refusal), Sentences.of(refusal, reader));
        }
        if (cause instanceof ViewExpiredException) {
            return new Fault(EXPIRED, Sentences.ofFrame("error.expired.ajax", reader));
        }
        if (cause instanceof FormOwner.OtherPerson) {
            return new Fault(HttpServletResponse.SC_CONFLICT, Sentences.ofFrame("error.owner", reader));
        }
        String number = log(cause, request);
        return new Fault(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Sentences.ofFrame("error.fault.ajax", reader, number));
    }

    private static int statusOf(DomainException refusal) {
        if (refusal instanceof NotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        } else if (refusal instanceof Forbidden) {
            return HttpServletResponse.SC_FORBIDDEN;
        } else if (refusal instanceof Conflict) {
            return HttpServletResponse.SC_CONFLICT;
        } else if (refusal instanceof RuleViolation) {
            return 422;
        } else if (refusal instanceof Unavailable) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return HttpServletResponse.SC_BAD_REQUEST;
    }

    /** Writes the exception to the log under a new number and keeps the number in the request for the error page. */
    static String log(Throwable cause, HttpServletRequest request) {
        StringBuilder number = new StringBuilder("E-");
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.log(Level.SEVERE, "Fault " + number + " at " + request.getRequestURI(), cause);
        request.setAttribute(NUMBER, number.toString());
        return number.toString();
    }
}
