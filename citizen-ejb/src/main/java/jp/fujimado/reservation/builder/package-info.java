/**
 * Building kinds of appointments in the browser (相談の種類を作る): a draft is written part by part by the receivers of a
 * department, may be incomplete, and is published as the next version by somebody who has not written in it.
 *
 * <p>Glossary: draft 下書き, part 項目, request 承認の依頼, publish 公開, close 受付終了.
 */
package jp.fujimado.reservation.builder;
