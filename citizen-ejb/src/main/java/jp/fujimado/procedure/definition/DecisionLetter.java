package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;

/** Texts of the decision letter (決定通知書), one for each result. */
public record DecisionLetter(Text approved, Text refused) implements Serializable {

    /**
     * @param title heading of the letter
     * @param paragraphs in order
     * @param remarks smaller print below, for example whom to ask; may be empty
     */
    public record Text(Template title, List<Template> paragraphs, List<Template> remarks) implements Serializable {}
}
