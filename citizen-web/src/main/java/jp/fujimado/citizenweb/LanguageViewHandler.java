package jp.fujimado.citizenweb;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;

/** Pages speak the language that was chosen with {@code ?lang=}; a cookie remembers it. Japanese first. */
public class LanguageViewHandler extends ViewHandlerWrapper {

    private static final String NAME = "lang";
    private static final Map<String, Locale> LANGUAGES =
            Map.of("ja", Locale.JAPANESE, "en", Locale.ENGLISH, "easy", new Locale("ja", "", "easy"));

    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        String asked = faces.getExternalContext().getRequestParameterMap().get(NAME);
        if (asked != null && LANGUAGES.containsKey(asked)) {
            faces.getExternalContext()
                    .addResponseCookie(NAME, asked, Map.of("path", "/", "maxAge", 31_536_000, "httpOnly", true));
            return LANGUAGES.get(asked);
        }
        Object cookie = faces.getExternalContext().getRequestCookieMap().get(NAME);
        return cookie instanceof Cookie kept
                ? LANGUAGES.getOrDefault(kept.getValue(), Locale.JAPANESE)
                : Locale.JAPANESE;
    }
}
