package jp.fujimado.staffweb.announcement;

import jp.fujimado.announcement.SavedCampaign;
import org.primefaces.PrimeFaces;

/** Tells a page that saves by itself what became of it. */
final class DraftAnswer {

    private DraftAnswer() {}

    /** The revision with which the page goes on. */
    static int tell(SavedCampaign saved) {
        PrimeFaces.current().ajax().addCallbackParam("revision", saved.revision());
        PrimeFaces.current().ajax().addCallbackParam("overtaken", saved.overtaken());
        return saved.revision();
    }
}
