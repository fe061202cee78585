package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One page of the form; it asks one kind of thing.
 *
 * @param key name of the page in its address
 * @param name short word for the progress line, for example 「口座」
 * @param title the question, as the page's heading
 * @param hint explanation below the heading; may be empty
 * @param visibleWhen the page is shown only then
 */
public record FormPage(
        String key, String name, String title, String hint, Condition visibleWhen, List<FormField> fields)
        implements Serializable {

    public Optional<FormField> field(String fieldKey) {
        return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
    }

    public List<String> fieldKeys() {
        return fields.stream().map(FormField::key).toList();
    }
}
