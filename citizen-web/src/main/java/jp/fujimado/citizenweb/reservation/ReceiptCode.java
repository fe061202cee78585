package jp.fujimado.citizenweb.reservation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.SvgRenderer;

/** A receipt number (受付番号) as a QR code (JIS X 0510), to be read by the scanner at the reception. */
final class ReceiptCode {

    private ReceiptCode() {}

    /** Address of the picture, which carries the picture itself. */
    static String picture(String receiptNumber) {
        QrCode code = new QrCode();
        code.setQuietZoneHorizontal(4);
        code.setQuietZoneVertical(4);
        code.setContent(receiptNumber);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            new SvgRenderer(svg, 4, Color.WHITE, Color.BLACK, false).render(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.toByteArray());
    }
}
