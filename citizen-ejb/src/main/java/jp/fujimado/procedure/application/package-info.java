/** The application (申請): what somebody answered, pinned to one version of a definition, and where it stands. */
package jp.fujimado.procedure.application;
