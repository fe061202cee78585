package jp.fujimado.procedure.definition;

import static jp.fujimado.procedure.definition.LimitKind.CONTENT_TYPES;
import static jp.fujimado.procedure.definition.LimitKind.EARLIEST;
import static jp.fujimado.procedure.definition.LimitKind.LATEST;
import static jp.fujimado.procedure.definition.LimitKind.MAX;
import static jp.fujimado.procedure.definition.LimitKind.MAX_BYTES;
import static jp.fujimado.procedure.definition.LimitKind.MAX_CHOSEN;
import static jp.fujimado.procedure.definition.LimitKind.MAX_FILES;
import static jp.fujimado.procedure.definition.LimitKind.MAX_LENGTH;
import static jp.fujimado.procedure.definition.LimitKind.MIN;
import static jp.fujimado.procedure.definition.LimitKind.MIN_FILES;
import static jp.fujimado.procedure.definition.LimitKind.MIN_LENGTH;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The closed set of things a form can ask for. */
public enum FieldType {
    /** One line of text, kept as typed. */
    TEXT("text", Answer.TYPED, MIN_LENGTH, MAX_LENGTH),
    /** Full-width katakana; hiragana and half-width kana are turned into it. */
    KANA("kana", Answer.TYPED, MIN_LENGTH, MAX_LENGTH),
    /** Several lines of text, kept as typed. */
    TEXTAREA("textarea", Answer.TYPED, MIN_LENGTH, MAX_LENGTH),
    DATE("date", Answer.TYPED, EARLIEST, LATEST),
    /** A whole number. */
    NUMBER("number", Answer.TYPED, MIN, MAX),
    /** One of a few options, all seen at once. */
    RADIO("radio", Answer.CHOSEN),
    /** One of many options. */
    SELECT("select", Answer.CHOSEN),
    /** Any of the options. */
    CHECKS("checks", Answer.CHOSEN, MAX_CHOSEN),
    /** A single box to tick: a consent or a confirmation. */
    CHECK("check", Answer.TICKED),
    PHONE("phone", Answer.TYPED),
    EMAIL("email", Answer.TYPED),
    POSTCODE("postcode", Answer.TYPED),
    BANK_NAME("bankName", Answer.TYPED, MAX_LENGTH),
    BANK_BRANCH("bankBranch", Answer.TYPED, MAX_LENGTH),
    /** 預金の種類, one of the options. */
    BANK_KIND("bankKind", Answer.CHOSEN),
    /** 口座番号, seven digits. */
    BANK_NUMBER("bankNumber", Answer.TYPED),
    /** 口座名義 as the bank writes it. */
    BANK_HOLDER("bankHolder", Answer.TYPED, MAX_LENGTH),
    /** One or several attachments. */
    FILE("file", Answer.ATTACHED, MIN_FILES, MAX_FILES, CONTENT_TYPES, MAX_BYTES);

    /** In which way the field is answered. */
    public enum Answer {
        TYPED,
        CHOSEN,
        TICKED,
        ATTACHED
    }

    private final String code;
    private final Answer answer;
    private final Set<LimitKind> limits;

    FieldType(String code, Answer answer, LimitKind... limits) {
        this.code = code;
        this.answer = answer;
        this.limits = Set.of(limits);
    }

    /** The word in {@code form.json}. */
    public String code() {
        return code;
    }

    public Answer answer() {
        return answer;
    }

    public Set<LimitKind> limits() {
        return limits;
    }

    public boolean hasOptions() {
        return answer == Answer.CHOSEN;
    }

    /** True if the answer can be more than one text. */
    public boolean isMultiple() {
        return this == CHECKS || this == FILE;
    }

    /** True for the five parts of a bank account; these are always confidential. */
    public boolean isBankAccount() {
        return code.startsWith("bank");
    }

    public static Optional<FieldType> byCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
