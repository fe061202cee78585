package jp.fujimado.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.omnifaces.util.Beans;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes into every form the script nonce, which PrimeFaces demands back but adds only by its own scripts, and whose form
 * it is, which {@link FormOwner} demands back.
 */
public class FormMarks extends ViewHandlerWrapper {

    public FormMarks(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void writeState(FacesContext faces) throws IOException {
        super.writeState(faces);
        hidden(faces, "primefaces.nonce", PrimeFacesContext.getCspState(faces).getNonce());
        hidden(faces, FormOwner.FIELD, owner().mark());
    }

    private static void hidden(FacesContext faces, String name, String value) throws IOException {
        ResponseWriter page = faces.getResponseWriter();
        page.startElement("input", null);
        page.writeAttribute("type", "hidden", null);
        page.writeAttribute("name", name, null);
        page.writeAttribute("value", value, null);
        page.endElement("input");
    }

    @Override
    public UIViewRoot restoreView(FacesContext faces, String viewId) {
        owner().require(faces.getExternalContext().getRequestParameterMap().get(FormOwner.FIELD));
        return super.restoreView(faces, viewId);
    }

    private static FormOwner owner() {
        return Beans.getReference(FormOwner.class);
    }
}
