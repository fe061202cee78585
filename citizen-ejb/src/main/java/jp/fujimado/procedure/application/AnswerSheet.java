package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.attachment.AttachmentRow;

/** An application's answers as people read them, page by page. */
public record AnswerSheet(List<Section> sections) implements Serializable {

    /** @param pageKey page of the form where the answers can be changed */
    public record Section(String pageKey, String title, List<Fact> facts) implements Serializable {}

    /**
     * @param value answer in words; confidential ones masked; empty when not answered
     * @param masked whether the value hides something
     * @param files attached files, for fields that ask for files
     */
    public record Fact(String fieldKey, String label, String value, boolean masked, List<AttachmentRow> files)
            implements Serializable {

        /** The answer as one text: of attached files their names. */
        public String asText() {
            return files.isEmpty()
                    ? value
                    : files.stream().map(AttachmentRow::fileName).collect(Collectors.joining("、"));
        }
    }
}
