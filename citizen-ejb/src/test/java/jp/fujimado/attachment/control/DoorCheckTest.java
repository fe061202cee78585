package jp.fujimado.attachment.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import jp.fujimado.attachment.entity.CheckedFile;
import jp.fujimado.shared.error.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorCheckTest {

    private static final int MEGABYTE = 1_000_000;

    private final DoorCheck door = new DoorCheck();

    @Test
    void takes_a_picture_whatever_its_name_says() throws IOException {
        byte[] picture = picture();
        CheckedFile taken = door.check("写真.pdf", new ByteArrayInputStream(picture));
        assertEquals("image/png", taken.contentType());
        assertArrayEquals(picture, taken.bytes());
    }

    @ParameterizedTest
    @CsvSource({"C:\\Users\\hanako\\証明.png,証明.png", "../../etc/passwd,passwd", "a\"b.png,a_b.png", "/,file"})
    void keeps_only_the_name_of_a_path(String sent, String kept) throws IOException {
        assertEquals(kept, door.check(sent, new ByteArrayInputStream(picture())).fileName());
    }

    @Test
    void refuses_an_empty_file() {
        assertEquals("attachment.empty", refusal(new ByteArrayInputStream(new byte[0])));
    }

    /** A zip bomb is a zip: it is refused for what it is, and nothing in it is unpacked. */
    @Test
    void refuses_other_kinds_by_content() throws IOException {
        assertEquals("attachment.wrong-type", refusal(new ByteArrayInputStream(zipBomb())));
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertEquals("attachment.wrong-type", refusal(new ByteArrayInputStream(page)));
    }

    @Test
    void refuses_a_picture_that_would_unpack_to_billions_of_pixels() throws IOException {
        assertEquals("attachment.too-many-pixels", refusal(new ByteArrayInputStream(pixelBomb(60_000, 60_000))));
    }

    @Test
    void refuses_a_picture_that_ends_in_its_header() throws IOException {
        byte[] half = new byte[20];
        System.arraycopy(picture(), 0, half, 0, half.length);
        assertEquals("attachment.broken-image", refusal(new ByteArrayInputStream(half)));
    }

    @Test
    void reads_no_more_of_a_huge_file_than_it_must() {
        Endless endless = new Endless();
        assertEquals("attachment.too-large", refusal(endless));
        assertEquals(0, endless.read / (20 * MEGABYTE), endless.read + " bytes were read");
    }

    private String refusal(InputStream content) {
        return assertThrows(RuleViolation.class, () -> door.check("a.png", content))
                .messageKey();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[MEGABYTE]);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** The header of a PNG and nothing else; it is all that is looked at. */
    private static byte[] pixelBomb(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(header);
        chunk.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.writeInt(width);
        chunk.writeInt(height);
        chunk.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.toByteArray());
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(picture);
        whole.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        whole.writeInt(header.size() - 4);
        whole.write(header.toByteArray());
        whole.writeInt((int) check.getValue());
        return picture.toByteArray();
    }

    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            read += length;
            return length;
        }
    }
}
