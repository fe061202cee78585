package jp.fujimado.audit.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.shared.security.PermissionGate.Refusal;

/** Keeps refusals even though the refused operation itself is rolled back. */
@Stateless
public class RefusalAuditService {

    @Inject
    AuditTrail trail;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(@Observes Refusal refusal) {
        trail.act(refusal.absent() ? "access.absent" : "access.refused")
                .target("operation", refusal.operation())
                .detail(refusal.asked())
                .write();
    }
}
