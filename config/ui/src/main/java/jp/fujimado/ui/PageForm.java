package jp.fujimado.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.shared.time.JapaneseDate;

/** Typed values of one form page, by field key: texts, choices of several, and single ticks. */
public class PageForm implements Serializable {

    private final List<FormField> fields;
    private final Map<String, Object> texts = new HashMap<>();
    private final Map<String, Object> lists = new HashMap<>();
    private final Map<String, Object> ticks = new HashMap<>();

    private PageForm(List<FormField> fields) {
        this.fields = fields;
    }

    /** The fields of a page with what was answered so far. */
    public static PageForm of(FormStep step) {
        PageForm form = new PageForm(step.page().fields());
        Answers answers = step.answers();
        for (FormField field : form.fields) {
            String key = field.key();
            if (field.type() == FieldType.CHECK) {
                form.ticks.put(key, answers.has(key));
            } else if (field.type().isMultiple()) {
                form.lists.put(key, new ArrayList<>(answers.texts(key)));
            } else if (field.type() == FieldType.DATE) {
                form.texts.put(key, answers.date(key).map(JapaneseDate::western).orElse(answers.text(key)));
            } else {
                form.texts.put(key, answers.text(key));
            }
        }
        return form;
    }

    /** Everything as it was typed; files are kept apart from the start. */
    public Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (FormField field : fields) {
            String key = field.key();
            if (field.type() == FieldType.CHECK) {
                typed.put(key, Boolean.TRUE.equals(ticks.get(key)) ? List.of(Answers.YES) : List.of());
            } else if (field.type() == FieldType.CHECKS) {
                typed.put(key, strings((List<?>) lists.get(key)));
            } else if (field.type() != FieldType.FILE) {
                Object text = texts.get(key);
                typed.put(key, text == null ? List.of() : List.of(text.toString()));
            }
        }
        return typed;
    }

    private static List<String> strings(List<?> values) {
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }

    public Map<String, Object> getTexts() {
        return texts;
    }

    public Map<String, Object> getLists() {
        return lists;
    }

    public Map<String, Object> getTicks() {
        return ticks;
    }
}
