package jp.fujimado.procedure;

/** In which part somebody acts on one application; an official's part follows from the role in the department. */
public enum CaseRole {
    /** The citizen who owns the application. */
    APPLICANT,
    /** 審査担当 of the department. */
    ASSESSOR,
    /** 決裁者 of the department. */
    APPROVER
}
