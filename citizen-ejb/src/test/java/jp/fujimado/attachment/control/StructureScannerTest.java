package jp.fujimado.attachment.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.fujimado.shared.text.Sentences;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class StructureScannerTest {

    private static final String PDF = "application/pdf";

    private final StructureScanner scanner = new StructureScanner();

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    @Test
    void finds_nothing_in_a_plain_document() throws IOException {
        assertEquals(Optional.empty(), scanner.findFault(PDF, pdf(document -> {})));
    }

    @Test
    void finds_a_script_that_runs_when_the_document_opens() throws IOException {
        byte[] scripted =
                pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")));
        assertEquals(Optional.of(Sentences.say("attachment.active-content")), scanner.findFault(PDF, scripted));
    }

    @Test
    void finds_a_document_that_nobody_can_open() throws IOException {
        byte[] locked = pdf(
                document -> document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission())));
        Optional<String> unreadable = Optional.of(Sentences.say("attachment.unreadable-pdf"));
        assertEquals(unreadable, scanner.findFault(PDF, locked));
        assertEquals(unreadable, scanner.findFault(PDF, "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] pdf(Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
