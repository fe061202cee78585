package jp.fujimado.ui;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.error.Unavailable;

/**
 * Turns every exception of a page into an answer: words at the fields and on the same page where the person can mend or
 * repeat something, an error page otherwise. Views need no try and catch.
 */
public class FujimadoExceptionHandler extends ExceptionHandlerWrapper {

    /** Request attribute: sentence of the refusal for the error page. */
    public static final String SENTENCE = "fujimado.sentence";

    /** Id of the place in both templates where messages appear. */
    private static final String MESSAGES = "messages";

    FujimadoExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            getWrapped().handle();
            return;
        }
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable cause = RootCause.of(events.next().getContext().getException());
            if (!(cause instanceof AbortProcessingException) && !faces.getResponseComplete()) {
                answer(faces, cause, request);
            }
            events.remove();
        }
        getWrapped().handle();
    }

    private void answer(FacesContext faces, Throwable cause, HttpServletRequest request) {
        Locale reader = readerOf(faces);
        if (cause instanceof DomainException refusal && canBeShownInPlace(faces, refusal)) {
            showInPlace(faces, refusal, reader);
            return;
        }
        Fault fault = Fault.of(cause, reader, request);
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                answerScript(faces, fault);
            } else {
                request.setAttribute(SENTENCE, fault.sentence());
                // The reason must not be null: Faces recognises an error page by it.
                faces.getExternalContext().responseSendError(fault.status(), "refused");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    private static boolean canBeShownInPlace(FacesContext faces, DomainException refusal) {
        boolean mendable = refusal instanceof BadRequest
                || refusal instanceof Conflict
                || refusal instanceof RuleViolation
                || refusal instanceof Unavailable;
        return mendable
                && faces.isPostback()
                && faces.getViewRoot() != null
                && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static void showInPlace(FacesContext faces, DomainException refusal, Locale reader) {
        faces.validationFailed();
        if (refusal instanceof InvalidInput input) {
            input.problems().forEach(problem -> showAtField(faces, problem));
        } else {
            faces.addMessage(null, error(Sentences.of(refusal, reader)));
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            boolean atFields = refusal instanceof InvalidInput;
            faces.getPartialViewContext().setRenderAll(atFields);
            faces.getPartialViewContext().getRenderIds().add(MESSAGES);
        }
        faces.renderResponse();
    }

    private static void showAtField(FacesContext faces, InputProblem problem) {
        // Not setValid(false): Faces would then show an empty field instead of what was typed and already accepted.
        UIInput field = find(faces.getViewRoot(), problem.field());
        faces.addMessage(field == null ? null : field.getClientId(faces), error(problem.sentence()));
    }

    /** Fields have the key as their id, wherever the form lies; {@code findComponent} stops at the form. */
    private static UIInput find(UIComponent below, String id) {
        Iterator<UIComponent> children = below.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent child = children.next();
            UIInput found = child instanceof UIInput input && id.equals(child.getId()) ? input : find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void answerScript(FacesContext faces, Fault fault) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (!external.isResponseCommitted()) {
            // The buffer only: a full reset would drop the security headers as well.
            ((HttpServletResponse) external.getResponse()).resetBuffer();
        }
        external.setResponseStatus(fault.status());
        external.setResponseContentType("text/plain");
        external.setResponseCharacterEncoding("UTF-8");
        external.getResponseOutputWriter().write(fault.sentence());
    }

    private static FacesMessage error(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
    }

    private static Locale readerOf(FacesContext faces) {
        return faces.getViewRoot() != null
                ? faces.getViewRoot().getLocale()
                : faces.getApplication().getViewHandler().calculateLocale(faces);
    }

    /** Puts the handler into the chain; named in {@code META-INF/faces-config.xml}. */
    public static class Factory extends jakarta.faces.context.ExceptionHandlerFactory {

        public Factory(jakarta.faces.context.ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() throws FacesException {
            return new FujimadoExceptionHandler(getWrapped().getExceptionHandler());
        }
    }
}
