package jp.fujimado.resident;

/** By what right one person acts for another; labels, scopes and longest time are in {@code city/mandates.json}. */
public enum MandateKind {
    /** 保護者: a parent for a child under 18, each with her own consent. */
    GUARDIAN,
    /** 介護者: who looks after the person. */
    CARER,
    /** 手伝い: whoever helps with the forms. */
    HELPER,
    /** 相談支援員: who helps by profession. */
    OFFICE
}
