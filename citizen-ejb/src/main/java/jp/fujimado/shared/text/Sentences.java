package jp.fujimado.shared.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The Japanese sentences of the domains, from {@code messages/<first word of the key>_ja.properties}. */
public final class Sentences {

    private Sentences() {}

    /**
     * The sentence with its arguments put in.
     *
     * @throws MissingResourceException if there is no such sentence
     */
    public static String say(String key, Object... arguments) {
        String domain = key.substring(0, key.indexOf('.'));
        ResourceBundle bundle =
                ResourceBundle.getBundle("messages/" + domain, Locale.JAPANESE, Sentences.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), Locale.JAPANESE).format(arguments);
    }
}
