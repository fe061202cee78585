package jp.fujimado.attachment.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import jp.fujimado.shared.text.Sentences;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The built-in scan: a PDF must be readable, unlocked, and without scripts, launch actions or files inside. It knows no
 * virus signatures; a city adds its scanner as an alternative.
 */
@ApplicationScoped
public class StructureScanner implements AttachmentScanner {

    @Override
    public Optional<String> findFault(String contentType, byte[] bytes) {
        if (!contentType.equals("application/pdf")) {
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return hasActiveContent(document)
                    ? Optional.of(Sentences.say("attachment.active-content"))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(Sentences.say("attachment.unreadable-pdf"));
        }
    }

    private static boolean hasActiveContent(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        var names = catalog.getNames();
        boolean embedded = names != null && (names.getEmbeddedFiles() != null || names.getJavaScript() != null);
        boolean opensSomething = catalog.getCOSObject().containsKey(COSName.AA)
                || (catalog.getCOSObject().getCOSDictionary(COSName.OPEN_ACTION) != null
                        && !"GoTo"
                                .equals(catalog.getCOSObject()
                                        .getCOSDictionary(COSName.OPEN_ACTION)
                                        .getNameAsString(COSName.S)));
        return embedded || opensSomething;
    }
}
