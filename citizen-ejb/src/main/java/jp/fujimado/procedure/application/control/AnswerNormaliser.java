package jp.fujimado.procedure.application.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.TypedText;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/**
 * Brings typed values into the form that is stored: full-width digits become half-width, hiragana katakana, dates ISO.
 * What cannot be read stays as typed, so that the page can show it again. Names and free text are only trimmed.
 */
final class AnswerNormaliser {

    private AnswerNormaliser() {}

    static Answers normalise(List<FormField> fields, Map<String, ? extends List<String>> raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            List<String> typed = raw.get(field.key());
            if (typed != null) {
                List<String> clean = typed.stream()
                        .filter(Objects::nonNull)
                        .map(text -> normalise(field.type(), text))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .limit(field.type().isMultiple() ? Long.MAX_VALUE : 1)
                        .toList();
                values.put(field.key(), clean);
            }
        }
        return Answers.of(values);
    }

    private static String normalise(FieldType type, String typed) {
        String text = TypedText.trimmed(typed);
        return switch (type) {
            case KANA -> Kana.katakana(text);
            case BANK_HOLDER -> Kana.katakana(Width.narrow(text)).toUpperCase(Locale.ROOT);
            case DATE -> date(text);
            case NUMBER -> Width.hyphens(Width.narrow(text)).replaceAll("[\\s,]", "");
            case PHONE -> phone(text);
            case EMAIL -> Width.narrow(text).strip();
            case POSTCODE -> postcode(text);
            case BANK_NUMBER -> Width.hyphens(Width.narrow(text)).replaceAll("[\\s-]", "");
            case CHECK -> List.of(Answers.YES, "true", "on").contains(text) ? Answers.YES : "";
            default -> text;
        };
    }

    private static String date(String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            return JapaneseDate.parse(text).toString();
        } catch (UnreadableDate unreadable) {
            return text;
        }
    }

    /** Digits with hyphens; 0466(00)0001 and +81 466… become 0466-00-0001 and 0466…. */
    private static String phone(String text) {
        return Width.hyphens(Width.narrow(text))
                .replaceFirst("^\\+81[\\s-]*(\\(0\\))?0?", "0")
                .replaceAll("[()\\s]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
    }

    /** With one hyphen if it has seven digits: 251-0001. */
    private static String postcode(String text) {
        String plain = Width.hyphens(Width.narrow(text)).replaceAll("[〒\\s-]", "");
        return plain.matches("\\d{7}") ? plain.substring(0, 3) + "-" + plain.substring(3) : plain;
    }
}
