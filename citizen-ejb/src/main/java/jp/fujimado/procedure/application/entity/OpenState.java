package jp.fujimado.procedure.application.entity;

import jp.fujimado.procedure.ApplicationStatus;

/** Coarse state that leads the inbox indexes: one value for all that is still to be done. */
public enum OpenState {
    DRAFT,
    OPEN,
    CLOSED;

    public static OpenState of(ApplicationStatus status) {
        if (status == ApplicationStatus.DRAFT) {
            return DRAFT;
        }
        return status.isFinal() ? CLOSED : OPEN;
    }
}
