package jp.fujimado.st;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that citizens choose: good ones and bad ones. */
final class SampleFiles {

    private SampleFiles() {}

    /** A real picture of a few hundred bytes. */
    static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", png());
    }

    static FilePayload empty(String name) {
        return new FilePayload(name, "image/png", new byte[0]);
    }

    /** A zip file under any name. */
    static FilePayload zip(String name, String type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("zip".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, type, bytes.toByteArray());
    }

    /** A picture with so much after its end that it has this many bytes. */
    static FilePayload heavyPicture(String name, int size) {
        byte[] picture = png();
        byte[] bytes = new byte[size];
        System.arraycopy(picture, 0, bytes, 0, picture.length);
        return new FilePayload(name, "image/png", bytes);
    }

    private static byte[] png() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 64, 48);
        canvas.setColor(Color.BLUE);
        canvas.fillOval(8, 8, 32, 32);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
