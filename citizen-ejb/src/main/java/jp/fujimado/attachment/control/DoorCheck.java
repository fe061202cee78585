package jp.fujimado.attachment.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jp.fujimado.attachment.entity.CheckedFile;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.error.RuleViolation;
import org.apache.tika.Tika;

/**
 * What a file must be to be taken at all: not empty, not too large, one of the allowed kinds by its content whatever
 * its name says, and an image no larger than {@value #PIXEL_LIMIT} pixels when unpacked.
 */
@ApplicationScoped
public class DoorCheck {

    private static final Set<String> ALLOWED = Set.of("application/pdf", "image/jpeg", "image/png", "image/heic");
    private static final long PIXEL_LIMIT = 100_000_000;
    private static final int NAME_LIMIT = 200;

    private final Tika tika = new Tika();

    /**
     * Reads at most the allowed size and checks the content.
     *
     * @throws RuleViolation with a sentence that says what to do, when the file cannot be taken
     */
    public CheckedFile check(String name, InputStream content) {
        String fileName = baseName(name);
        long limit = Setting.ATTACHMENT_MAX_BYTES.longValue();
        byte[] bytes;
        try {
            bytes = content.readNBytes((int) limit + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("The file did not arrive whole: " + fileName, e);
        }
        if (bytes.length == 0) {
            throw new RuleViolation("attachment.empty", fileName);
        }
        if (bytes.length > limit) {
            throw new RuleViolation("attachment.too-large", fileName, limit / 1_000_000);
        }
        String type = tika.detect(bytes);
        if (!ALLOWED.contains(type)) {
            throw new RuleViolation("attachment.wrong-type", fileName);
        }
        if (type.startsWith("image/") && pixels(bytes) > PIXEL_LIMIT) {
            throw new RuleViolation("attachment.too-many-pixels", fileName);
        }
        return new CheckedFile(fileName, type, bytes, Fingerprint.of(bytes));
    }

    /** Browsers may send a path; only the name is kept, without characters that break a header. */
    private static String baseName(String name) {
        String base = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = base.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        if (clean.isEmpty()) {
            return "file";
        }
        return clean.length() <= NAME_LIMIT ? clean : clean.substring(clean.length() - NAME_LIMIT);
    }

    /** Width × height from the header alone: nothing is unpacked. Kinds that Java cannot read count as 0. */
    private static long pixels(byte[] bytes) {
        try (ImageInputStream image = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(image);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolation("attachment.broken-image");
        }
    }
}
