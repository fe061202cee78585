package jp.fujimado.staffweb.resident;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.boundary.staff.StaffLoginService;
import jp.fujimado.resident.MergeRow;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.error.Unavailable;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Accounts and logins of one person that were two, or that belong to somebody else. */
@Named
@ViewScoped
public class MergeView implements Serializable {

    @Inject
    StaffMergeService merges;

    @Inject
    StaffLoginService logins;

    @Inject
    CurrentLook look;

    private List<ResidentRow> candidates;
    private List<LoginProvider> linked;
    private String reason;

    @Inject
    @Param
    Long account;

    @Inject
    @Param
    boolean likenesses;

    @Inject
    @Param
    boolean methods;

    /** What was asked for by the address: who else it may be, or which logins lead here. */
    @PostConstruct
    void load() {
        if (account == null || !look.isKnown()) {
            return;
        }
        if (likenesses) {
            candidates = merges.candidates(account, look.look());
        }
        if (methods) {
            findLogins();
        }
    }

    private void findLogins() {
        try {
            linked = logins.linked(account);
        } catch (Unavailable away) {
            say(away);
        }
    }

    public String merge(long person, long other) {
        try {
            merges.merge(person, other, reason);
        } catch (RuleViolation refused) {
            return say(refused);
        }
        return done(person, Sentences.say("resident.merge-done"));
    }

    public String undo(long person, long merge) {
        try {
            merges.undo(merge);
        } catch (RuleViolation refused) {
            return say(refused);
        }
        return done(person, Sentences.say("resident.merge-taken-back"));
    }

    public String unlink(long person, String alias) {
        Map<String, String> names = new LinkedHashMap<>();
        linked.forEach(provider -> names.put(provider.alias(), provider.name()));
        try {
            logins.unlink(person, alias);
        } catch (RuleViolation | NotFound | Unavailable refused) {
            return say(refused);
        }
        return done(person, Sentences.say("resident.login-taken-off", names.get(alias)));
    }

    private static String say(DomainException refused) {
        Messages.create(Sentences.say(refused.messageKey(), refused.arguments()))
                .error()
                .add();
        return null;
    }

    private static String done(long person, String sentence) {
        Messages.create(sentence).flash().add();
        return "/resident/resident.xhtml?faces-redirect=true&account=" + person;
    }

    public List<MergeRow> into(long person) {
        return merges.into(person);
    }

    /** Null before anybody looked. */
    public List<ResidentRow> getCandidates() {
        return candidates;
    }

    /** Null before anybody looked. */
    public List<LoginProvider> getLinked() {
        return linked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
