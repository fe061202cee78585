package jp.fujimado.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.Condition;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;

/** How the fields of a low-code form are drawn. */
@Named
@RequestScoped
public class FieldView {

    /** When the field is asked, as JSON for the script that shows and hides it while somebody types. */
    public String when(FormField field, Answers answers) {
        return json(field.presence().visibleWhen(), answers).toString();
    }

    private static JsonObject json(Condition condition, Answers answers) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (condition instanceof Condition.And and) {
            return json.add("and", array(and.parts(), answers)).build();
        }
        if (condition instanceof Condition.Or or) {
            return json.add("or", array(or.parts(), answers)).build();
        }
        if (condition instanceof Condition.Not not) {
            return json.add("not", json(not.part(), answers)).build();
        }
        json.add("field", condition.fields().iterator().next()).add("elsewhere", condition.holds(answers));
        if (condition instanceof Condition.EqualTo equal) {
            json.add("values", Json.createArrayBuilder(List.of(equal.value())));
        } else if (condition instanceof Condition.In in) {
            json.add("values", Json.createArrayBuilder(in.values()));
        }
        return json.build();
    }

    private static JsonArrayBuilder array(List<Condition> parts, Answers answers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        parts.forEach(part -> array.add(json(part, answers)));
        return array;
    }

    /** Options by value, with their explanation behind the label. */
    public Map<String, String> options(FormField field) {
        Map<String, String> options = new LinkedHashMap<>();
        for (FormField.Option option : field.options()) {
            String hint = option.hint().isEmpty() ? "" : "（" + option.hint() + "）";
            options.put(option.value(), option.label() + hint);
        }
        return options;
    }

    /** Keyboard that a phone should show; full-width digits are accepted all the same. */
    public String inputMode(FormField field) {
        return switch (field.type()) {
            case NUMBER, POSTCODE, BANK_NUMBER -> "numeric";
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> "";
        };
    }

    public String width(FormField field) {
        boolean small = List.of(FieldType.NUMBER, FieldType.POSTCODE, FieldType.BANK_NUMBER, FieldType.PHONE)
                .contains(field.type());
        return small ? "s" : "m";
    }
}
