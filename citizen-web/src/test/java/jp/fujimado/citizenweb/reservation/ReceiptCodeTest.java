package jp.fujimado.citizenweb.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReceiptCodeTest {

    private static final String START = "data:image/svg+xml;base64,";

    @Test
    void a_number_becomes_a_picture_of_dark_squares_that_a_browser_can_show() throws Exception {
        Document picture = svg(ReceiptCode.picture("F26-0000-0014"));
        assertEquals("svg", picture.getDocumentElement().getLocalName());
        assertEquals("http://www.w3.org/2000/svg", picture.getDocumentElement().getNamespaceURI());
        assertTrue(picture.getElementsByTagName("rect").getLength() > 50);
        assertNotEquals(ReceiptCode.picture("F26-0000-0014"), ReceiptCode.picture("F26-0000-0015"));
    }

    private static Document svg(String address) throws Exception {
        assertTrue(address.startsWith(START), address);
        byte[] xml = Base64.getDecoder().decode(address.substring(START.length()));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
