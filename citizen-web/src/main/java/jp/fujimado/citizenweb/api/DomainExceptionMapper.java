package jp.fujimado.citizenweb.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.Unavailable;
import jp.fujimado.shared.text.Sentences;

/** The six kinds of refusal as HTTP status, with the same sentence that the pages show. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Override
    public Response toResponse(DomainException refused) {
        List<InputProblem> problems = refused instanceof InvalidInput input ? input.problems() : List.of();
        return Problem.problem(status(refused), Sentences.say(refused.messageKey(), refused.arguments()), problems)
                .build();
    }

    private static int status(DomainException refused) {
        if (refused instanceof BadRequest) {
            return 400;
        }
        if (refused instanceof NotFound) {
            return 404;
        }
        if (refused instanceof Conflict) {
            return 409;
        }
        if (refused instanceof Forbidden) {
            return 403;
        }
        return refused instanceof Unavailable ? 503 : 422;
    }
}
