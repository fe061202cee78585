package jp.fujimado.ui;

import java.io.InputStream;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;

/** The operations behind a low-code form; each portal has its own door to them. */
public interface FormDoor {

    FormStep step(long applicationId, String pageKey);

    SavedPage savePage(SavePage command);

    void attach(long applicationId, String fieldKey, String fileName, InputStream content);

    void detach(long applicationId, String fieldKey, String fileId);
}
