/**
 * Definition of a procedure (手続きの定義): what is asked, who decides, what the citizen is told. Pure records, immutable
 * and serializable, the published language of the engine; read from {@code config/procedures} by
 * {@code definition.control}. A definition never changes once published: a change is a new version.
 */
package jp.fujimado.procedure.definition;
