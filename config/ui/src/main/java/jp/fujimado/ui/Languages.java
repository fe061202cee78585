package jp.fujimado.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Map;

/**
 * Language of the page: what the person chose with {@code ?lang=ja|easy|en}, remembered in a cookie; Japanese unless
 * chosen, whatever the browser says, because most pages exist only in Japanese.
 */
public class Languages extends ViewHandlerWrapper {

    static final String NAME = "lang";

    private static final Map<String, Locale> KNOWN = Map.of(
            "ja", Locale.JAPANESE, "en", Locale.ENGLISH, "easy", new Locale(Locale.JAPANESE.getLanguage(), "", "easy"));
    private static final Map<String, Object> COOKIE =
            Map.of("path", "/", "maxAge", 365 * 24 * 60 * 60, "httpOnly", true, "SameSite", "Lax");

    public Languages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        var external = faces.getExternalContext();
        String asked = external.getRequestParameterMap().get(NAME);
        if (asked != null && KNOWN.containsKey(asked)) {
            if (!external.isResponseCommitted()) {
                external.addResponseCookie(NAME, asked, COOKIE);
            }
            return KNOWN.get(asked);
        }
        Object kept = external.getRequestCookieMap().get(NAME);
        String language = kept instanceof jakarta.servlet.http.Cookie cookie ? cookie.getValue() : "ja";
        return KNOWN.getOrDefault(language, Locale.JAPANESE);
    }
}
