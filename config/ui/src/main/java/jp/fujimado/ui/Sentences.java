package jp.fujimado.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.shared.error.DomainException;

/**
 * Finds the sentence of a message key in {@code messages/<first word of the key>}; Japanese where the reader's language
 * has none.
 */
final class Sentences {

    private static final Logger LOG = Logger.getLogger(Sentences.class.getName());
    private static final Control ONLY_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** What is wrong and what to do, in the reader's language; a general apology if the key has no sentence. */
    static String of(DomainException refusal, Locale reader) {
        String key = refusal.messageKey();
        int dot = key.indexOf('.');
        return find(dot < 0 ? key : key.substring(0, dot), key, reader, refusal.arguments());
    }

    /** A sentence of the page frame ({@code messages/ui}). */
    static String ofFrame(String key, Locale reader, Object... arguments) {
        return find("ui", key, reader, arguments);
    }

    private static String find(String bundle, String key, Locale reader, Object... arguments) {
        try {
            return new MessageFormat(pattern(bundle, key, reader), Locale.JAPANESE).format(arguments);
        } catch (MissingResourceException missing) {
            LOG.log(Level.WARNING, "No sentence for the message key {0}", key);
            return pattern("ui", "error.unnamed", reader);
        }
    }

    private static String pattern(String bundle, String key, Locale reader) {
        try {
            return bundle("messages/" + bundle, reader).getString(key);
        } catch (MissingResourceException missing) {
            return bundle("messages/" + bundle, Locale.JAPANESE).getString(key);
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        // Bundles of the domains lie in the EJB jar, which only the loader of the deployment sees.
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return ResourceBundle.getBundle(name, locale, loader, ONLY_ASKED);
    }
}
