package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import jp.fujimado.citizenweb.CurrentCitizen;
import jp.fujimado.citizenweb.CurrentSignIn;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.mypage.ChildStep;
import jp.fujimado.mypage.MyPage;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.boundary.LookReasons;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;

/** The citizen's home. */
@Named
@RequestScoped
public class MyPageView {

    @Inject
    CitizenMyPageService myPage;

    @Inject
    CurrentCitizen citizen;

    @Inject
    CurrentSignIn signIn;

    @Inject
    Departments departments;

    @Inject
    Clock clock;

    @Inject
    LookReasons reasons;

    private MyPage page;

    @PostConstruct
    void load() {
        page = myPage.home();
        citizen.setUnread(page.unread());
    }

    /** Leads a new citizen to the consents once; afterwards it is one of the things to do. */
    public String welcome() {
        return !page.hasProfile() && signIn.welcome() ? "/mypage/consent.xhtml?faces-redirect=true" : null;
    }

    public MyPage getPage() {
        return page;
    }

    /** Age of a child in words. */
    public String age(FamilyRow child) {
        return FamilyView.age(child, LocalDate.now(clock));
    }

    /** When something is next for a child, in words. */
    public String when(ChildStep step) {
        if (step.until() != null && step.isNow(LocalDate.now(clock))) {
            return Sentences.say("mypage.step.until", JapaneseDate.western(step.until()));
        }
        return Sentences.say("mypage.step.from", JapaneseDate.western(step.from()));
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
}
