package jp.fujimado.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the script nonce into every form. PrimeFaces demands it back when a form is sent, but adds it only by its own
 * scripts, and most pages do without them.
 */
public class FormNonce extends ViewHandlerWrapper {

    public FormNonce(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void writeState(FacesContext faces) throws IOException {
        super.writeState(faces);
        ResponseWriter page = faces.getResponseWriter();
        page.startElement("input", null);
        page.writeAttribute("type", "hidden", null);
        page.writeAttribute("name", "primefaces.nonce", null);
        page.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
        page.endElement("input");
    }
}
