package jp.fujimado.procedure.application.control;

import static jp.fujimado.shared.text.Sentences.say;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.Limit;
import jp.fujimado.procedure.definition.LimitKind;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.TypedText;
import jp.fujimado.shared.time.OpeningDays;

/** Checks one field at a time; the first thing that is wrong is the one to say. */
final class FieldCheck {

    private static final int EMAIL_LENGTH = 254;
    /** So that no answer can fill the database; packages set lower limits. */
    private static final int LENGTH_WITHOUT_LIMIT = 4000;

    private final Answers answers;
    private final DateCheck dates;

    FieldCheck(Answers answers, LocalDate today, OpeningDays openingDays) {
        this.answers = answers;
        this.dates = new DateCheck(today, openingDays, answers);
    }

    /** The sentence to show at the field, if something is wrong. */
    Optional<String> problem(FormField field) {
        if (!answers.has(field.key())) {
            return field.requiredFor(answers) ? Optional.of(missing(field)) : Optional.empty();
        }
        return switch (field.type().answer()) {
            case TYPED -> typed(field, answers.text(field.key()));
            case CHOSEN -> chosen(field, answers.texts(field.key()));
            case TICKED -> Optional.empty();
            case ATTACHED -> attached(field, answers.texts(field.key()));
        };
    }

    private static String missing(FormField field) {
        return switch (field.type().answer()) {
            case TYPED -> say("procedure.missing.typed", field.label());
            case CHOSEN -> say("procedure.missing.chosen", field.label());
            case TICKED -> say("procedure.missing.ticked", field.label());
            case ATTACHED -> say("procedure.missing.attached", field.label());
        };
    }

    private Optional<String> typed(FormField field, String text) {
        if (TypedText.hasUnusable(text) || (field.type() != FieldType.TEXTAREA && TypedText.hasLineEnd(text))) {
            return Optional.of(say("procedure.unusable-character", field.label()));
        }
        Optional<String> length = length(field, text);
        if (length.isPresent()) {
            return length;
        }
        return switch (field.type()) {
            case KANA -> when(!Kana.isKatakana(text), "procedure.not-katakana", field);
            case BANK_HOLDER -> when(!Kana.isAccountHolder(text), "procedure.not-account-holder", field);
            case DATE -> dates.problem(field, text);
            case NUMBER -> number(field, text);
            case PHONE -> phone(field, text);
            case EMAIL -> email(field, text);
            case POSTCODE -> when(!text.matches("\\d{3}-\\d{4}"), "procedure.not-postcode", field);
            case BANK_NUMBER -> accountNumber(field, text);
            default -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean wrong, String key, FormField field) {
        return wrong ? Optional.of(say(key, field.label())) : Optional.empty();
    }

    private static Optional<String> length(FormField field, String text) {
        Optional<Limit> most = field.limit(LimitKind.MAX_LENGTH);
        long allowed = most.map(Limit::number).orElse((long) LENGTH_WITHOUT_LIMIT);
        int length = TypedText.length(text);
        if (length <= allowed && TypedText.isLongerThan((int) allowed, text)) {
            return Optional.of(say("procedure.too-many-emoji", field.label()));
        }
        if (length > allowed) {
            return Optional.of(own(most, allowed)
                    .orElseGet(() -> say("procedure.too-long", field.label(), text(allowed), text(length))));
        }
        Optional<Limit> least = field.limit(LimitKind.MIN_LENGTH);
        if (least.isPresent() && length < least.get().number()) {
            long needed = least.get().number();
            return Optional.of(own(least, needed)
                    .orElseGet(() -> say("procedure.too-short", field.label(), text(needed), text(length))));
        }
        return Optional.empty();
    }

    /** The package's own sentence for the limit, if it has one. */
    private static Optional<String> own(Optional<Limit> limit, long value) {
        return limit.map(Limit::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> sentence.replace("{limit}", text(value)));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static Optional<String> number(FormField field, String text) {
        if (!text.matches("-?\\d{1,15}")) {
            return Optional.of(say("procedure.not-number", field.label()));
        }
        long number = Long.parseLong(text);
        Optional<Limit> least = field.limit(LimitKind.MIN);
        if (least.isPresent() && number < least.get().number()) {
            long limit = least.get().number();
            return Optional.of(
                    own(least, limit).orElseGet(() -> say("procedure.too-small", field.label(), text(limit))));
        }
        Optional<Limit> most = field.limit(LimitKind.MAX);
        if (most.isPresent() && number > most.get().number()) {
            long limit = most.get().number();
            return Optional.of(
                    own(most, limit).orElseGet(() -> say("procedure.too-large", field.label(), text(limit))));
        }
        return Optional.empty();
    }

    private static Optional<String> phone(FormField field, String text) {
        String digits = text.replace("-", "");
        if (!digits.matches("\\d+")) {
            return Optional.of(say("procedure.not-phone", field.label()));
        }
        return digits.matches("0\\d{9,10}")
                ? Optional.empty()
                : Optional.of(say("procedure.phone-digits", field.label(), text(digits.length())));
    }

    private static Optional<String> email(FormField field, String text) {
        boolean usable = text.length() <= EMAIL_LENGTH
                && text.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");
        return when(!usable, "procedure.not-email", field);
    }

    private static Optional<String> accountNumber(FormField field, String text) {
        if (!text.matches("\\d+")) {
            return Optional.of(say("procedure.account-number.not-digits", field.label()));
        }
        int length = text.length();
        if (length < 7) {
            return Optional.of(
                    say("procedure.account-number.short", field.label(), text(length), "0".repeat(7 - length) + text));
        }
        return length == 7
                ? Optional.empty()
                : Optional.of(say("procedure.account-number.long", field.label(), text(length)));
    }

    private static Optional<String> chosen(FormField field, List<String> values) {
        boolean known = values.stream().allMatch(value -> field.options().stream()
                .anyMatch(option -> option.value().equals(value)));
        if (!known) {
            return Optional.of(say("procedure.unknown-option", field.label()));
        }
        Optional<Limit> most = field.limit(LimitKind.MAX_CHOSEN);
        return atMost(most, values.size(), "procedure.too-many-chosen", field);
    }

    private static Optional<String> attached(FormField field, List<String> files) {
        Optional<Limit> least = field.limit(LimitKind.MIN_FILES);
        if (least.isPresent() && files.size() < least.get().number()) {
            long limit = least.get().number();
            return Optional.of(
                    own(least, limit).orElseGet(() -> say("procedure.too-few-files", field.label(), text(limit))));
        }
        return atMost(field.limit(LimitKind.MAX_FILES), files.size(), "procedure.too-many-files", field);
    }

    private static Optional<String> atMost(Optional<Limit> most, int count, String key, FormField field) {
        if (most.isEmpty() || count <= most.get().number()) {
            return Optional.empty();
        }
        long limit = most.get().number();
        return Optional.of(own(most, limit).orElseGet(() -> say(key, field.label(), text(limit), text(count))));
    }
}
