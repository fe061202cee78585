package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.fujimado.mypage.ErasurePlan;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Erasing the citizen's account: first the plan, then the deed. */
@Named
@ViewScoped
public class EraseView implements Serializable {

    @Inject
    CitizenRecordService records;

    private ErasurePlan plan;
    private boolean understood;

    @PostConstruct
    void load() {
        plan = records.plan();
    }

    public void erase() {
        if (!understood) {
            Messages.create(Sentences.say("mypage.erasure-not-understood"))
                    .error()
                    .add("understood");
            return;
        }
        try {
            records.erase();
        } catch (RuleViolation notNow) {
            plan = records.plan();
            Messages.create(Sentences.say(notNow.messageKey())).error().add();
            return;
        }
        Faces.invalidateSession();
        Faces.redirect("/erased.xhtml");
    }

    public ErasurePlan getPlan() {
        return plan;
    }

    public boolean isUnderstood() {
        return understood;
    }

    public void setUnderstood(boolean understood) {
        this.understood = understood;
    }
}
