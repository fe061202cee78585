/**
 * The trail (証跡): every write and every look at personal data, append only, chained with HMAC-SHA-256, kept at least
 * a year (requirement S13). Every domain writes to it through {@link jp.fujimado.audit.boundary.AuditTrail}.
 */
package jp.fujimado.audit;
