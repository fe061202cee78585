package jp.fujimado.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions of the tag library, for what Expression Language cannot say by itself. */
public final class PageFunctions {

    private PageFunctions() {}

    /** Sentences about one field; the id is the field key. */
    public static List<String> errors(String id) {
        return messages()
                .filter(message -> message.target().equals(id))
                .map(PageMessage::sentence)
                .toList();
    }

    public static boolean hasError(String id) {
        return !errors(id).isEmpty();
    }

    /** Everything to mend on this page, in the order of the messages. */
    public static List<PageMessage> problems() {
        return messages().toList();
    }

    /** Heading of the error summary: how much there is to mend, or that something did not work. */
    public static String problemsTitle() {
        boolean mendable = messages().anyMatch(message -> !message.target().isEmpty());
        Locale reader = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return mendable
                ? Sentences.ofFrame("messages.problems", reader, problems().size())
                : Sentences.ofFrame("messages.problem", reader);
    }

    /** What went well or is good to know; not tied to a field. */
    public static List<String> infos() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getMessageList(null).stream()
                .filter(message -> !isProblem(message))
                .map(FacesMessage::getSummary)
                .toList();
    }

    private static Stream<PageMessage> messages() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<PageMessage> found = new ArrayList<>();
        Iterator<String> targets = faces.getClientIdsWithMessages();
        while (targets.hasNext()) {
            String target = targets.next();
            faces.getMessageList(target).stream()
                    .filter(PageFunctions::isProblem)
                    .forEach(message -> found.add(new PageMessage(target == null ? "" : target, message.getSummary())));
        }
        return found.stream();
    }

    private static boolean isProblem(FacesMessage message) {
        return message.getSeverity() == FacesMessage.SEVERITY_ERROR
                || message.getSeverity() == FacesMessage.SEVERITY_FATAL;
    }

    /** Ids of what describes a field: hint, prefill note, error. Null (no attribute) if nothing does. */
    public static String describedBy(String id, Object hint, Object prefilled) {
        String ids = Stream.of(
                        isPresent(hint) ? id + "-hint" : "",
                        Boolean.parseBoolean(String.valueOf(prefilled)) ? id + "-prefill" : "",
                        hasError(id) ? id + "-error" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The text, or null (no attribute) if it is empty. */
    public static String orNull(Object text) {
        return isPresent(text) ? text.toString() : null;
    }

    private static boolean isPresent(Object text) {
        return text != null && !text.toString().isEmpty();
    }

    /** Answers to choose from: a map of value to label, {@link Option}s, or select items. */
    public static List<SelectItem> options(Object source) {
        if (source instanceof Map<?, ?> labels) {
            return labels.entrySet().stream()
                    .map(entry -> new SelectItem(entry.getKey(), String.valueOf(entry.getValue())))
                    .toList();
        }
        if (source instanceof Collection<?> items) {
            return items.stream().map(PageFunctions::option).toList();
        }
        return source == null ? List.of() : options(List.of((Object[]) source));
    }

    private static SelectItem option(Object item) {
        if (item instanceof SelectItem ready) {
            return ready;
        }
        if (item instanceof Option option) {
            return new SelectItem(option.value(), option.label());
        }
        return new SelectItem(item.toString(), item.toString());
    }

    /** Number of the fault behind an error page; a fault that no page has seen is logged now. */
    public static String faultNumber() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Object known = request.getAttribute(Fault.NUMBER);
        return known != null
                ? known.toString()
                : Fault.log((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request);
    }

    /** Colour class of a state; the word beside it carries the meaning. */
    public static String statusClass(Object status, Object kind) {
        if (isPresent(kind)) {
            return kind.toString();
        }
        return switch (String.valueOf(status)) {
            case "APPROVED" -> "ok";
            case "REFUSED" -> "bad";
            case "RETURNED" -> "warn";
            case "ASSESSING" -> "blue";
            default -> "";
        };
    }

    /** Puts one value into a sentence of a bundle. */
    public static String format1(String pattern, Object value) {
        return MessageFormat.format(pattern, value);
    }
}
