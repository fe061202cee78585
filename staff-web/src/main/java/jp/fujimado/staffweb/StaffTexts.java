package jp.fujimado.staffweb;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Page texts of this portal, for Java. */
public final class StaffTexts {

    private StaffTexts() {}

    public static String say(String key, Object... arguments) {
        return new MessageFormat(texts().getString(key), Locale.JAPANESE).format(arguments);
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("messages.staff", Locale.JAPANESE);
    }
}
