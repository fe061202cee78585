package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.audit.LookRow;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.resident.boundary.LookReasons;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;

/** Who looked at my data. */
@Named
@RequestScoped
public class LooksView {

    private static final int SIZE = 20;

    @Inject
    CitizenMyPageService myPage;

    @Inject
    Departments departments;

    @Inject
    LookReasons reasons;

    @Inject
    @Param(name = "after")
    Integer after;

    private Page<LookRow> looks;

    @PostConstruct
    void load() {
        looks = myPage.looks(after == null ? 0 : Math.max(0, after), SIZE);
    }

    /** Why an official looked, in words. */
    public String reason(String purpose) {
        return reasons.label(purpose);
    }

    /** The department of an official; of one that acted for none in particular, the city. */
    public String department(String code) {
        return code == null
                ? Sentences.say("mypage.timeline.city")
                : departments.of(code).name();
    }

    public Page<LookRow> getLooks() {
        return looks;
    }
}
