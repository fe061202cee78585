/**
 * The low-code procedure engine: a <b>definition</b> (手続きの定義, versioned and immutable), an <b>application</b> (申請,
 * pinned to one version) and its <b>review</b> (審査・決裁) are kept apart.
 *
 * <p>This root package is the published language: statuses, acts, receipt number and answers. It depends on nothing
 * inside the domain. The engine knows no concrete procedure; those are data in {@code config/procedures}.
 *
 * <p>Words: application 申請, answer 回答, receipt number 受付番号, assessor 審査担当, approver 決裁者, return for correction
 * 差し戻し（直しのお願い）, recommend 審査結果の起案, decision 決定.
 */
package jp.fujimado.procedure;
