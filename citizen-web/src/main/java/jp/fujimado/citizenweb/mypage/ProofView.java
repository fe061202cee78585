package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.resident.ConsentProof;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;

/** What the citizen agreed to, when, and when she took it back. */
@Named
@RequestScoped
public class ProofView {

    @Inject
    CitizenConsentService consents;

    private List<ConsentProof> rows;

    @PostConstruct
    void load() {
        rows = consents.proof();
    }

    public List<ConsentProof> getRows() {
        return rows;
    }
}
