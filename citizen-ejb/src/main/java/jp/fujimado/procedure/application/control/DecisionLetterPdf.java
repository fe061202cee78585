package jp.fujimado.procedure.application.control;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.DecisionLetter;
import jp.fujimado.procedure.definition.Placeholder;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.Template;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.text.Sentences;

/**
 * The decision letter (決定通知書) as an A4 PDF with the font embedded. Everything in it is fixed at the decision, so it is
 * written anew each time and always the same.
 */
@ApplicationScoped
public class DecisionLetterPdf {

    @Inject
    ApplicationNotices notices;

    public byte[] write(Application application, ProcedureDefinition definition, Answers answers) {
        DecisionLetter letter = definition.outcome().letter();
        DecisionLetter.Text text =
                application.status() == ApplicationStatus.APPROVED ? letter.approved() : letter.refused();
        return render(html(text, notices.values(definition, application, answers)));
    }

    static byte[] render(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Path font = Path.of(Setting.CONFIG_DIR.value(), "city", "fonts", "NotoSansJP-Regular.ttf");
        builder.useFont(font.toFile(), "Letter");
        builder.withHtmlContent(html, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter cannot be written", e);
        }
        return pdf.toByteArray();
    }

    static String html(DecisionLetter.Text text, Map<Placeholder, String> values) {
        StringBuilder body = new StringBuilder();
        for (Template paragraph : text.paragraphs()) {
            body.append("<p>").append(escaped(paragraph.fill(values))).append("</p>");
        }
        for (Template remark : text.remarks()) {
            body.append("<p class=\"remark\">")
                    .append(escaped(remark.fill(values)))
                    .append("</p>");
        }
        return """
                <html lang="ja"><head><title>%s</title><style>
                @page { size: A4; margin: 25mm 22mm; }
                body { font-family: Letter; font-size: 11pt; line-height: 1.8; }
                .right { text-align: right; }
                h1 { font-size: 16pt; font-weight: normal; text-align: center; margin: 12mm 0 8mm; }
                .remark { font-size: 9pt; }
                </style></head><body>
                <p class="right">%s<br/>%s</p>
                <p>%s %s</p>
                <p class="right">%s<br/>%s</p>
                <h1>%s</h1>%s
                </body></html>"""
                .formatted(
                        escaped(text.title().fill(values)),
                        escaped(values.get(Placeholder.RECEIPT_NUMBER)),
                        escaped(values.get(Placeholder.DECIDED_ON)),
                        escaped(values.get(Placeholder.APPLICANT_NAME)),
                        Sentences.say("procedure.letter.honorific"),
                        Sentences.say("procedure.letter.mayor"),
                        escaped(values.get(Placeholder.DEPARTMENT_NAME)),
                        escaped(text.title().fill(values)),
                        body);
    }

    /** Variation selectors choose a form of a kanji; without such forms in the font they would print as boxes. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br/>");
    }
}
