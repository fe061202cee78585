package jp.fujimado.citizenweb.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.procedure.definition.boundary.citizen.CitizenProcedureService;
import jp.fujimado.procedure.definition.boundary.citizen.ProcedureStart;
import org.omnifaces.cdi.Param;

/** Start page of a procedure: who, what, by when. */
@Named
@RequestScoped
public class GuideView {

    @Inject
    CitizenProcedureService procedures;

    @Inject
    @Param(name = "code")
    String code;

    private ProcedureStart start;

    @PostConstruct
    void load() {
        start = procedures.start(code == null ? "" : code);
    }

    public ProcedureStart getStart() {
        return start;
    }
}
