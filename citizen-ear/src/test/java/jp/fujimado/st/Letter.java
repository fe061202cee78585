package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** A decision letter as the citizen gets it. */
record Letter(byte[] bytes) {

    static Letter of(byte[] bytes) {
        return new Letter(bytes);
    }

    /** Fails unless every font is in the file and the words are in its text. */
    void assertReadable(List<String> words) throws IOException {
        try (PDDocument letter = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(letter);
            words.forEach(word -> assertTrue(text.contains(word), word + " is missing in " + text));
            int fonts = 0;
            for (PDPage page : letter.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name + " is not embedded");
                    fonts++;
                }
            }
            assertTrue(fonts > 0, "no font at all");
        }
    }
}
