/**
 * Notices (お知らせ) of the city: for everybody, and to a choice of people among those who consent (お知らせ配信).
 *
 * <p>A segment (届く人の条件) says whom a campaign (お知らせ配信) concerns; a second person approves it (承認); an automatic
 * notice (自動のお知らせ) is a campaign with a rule. The outbox of {@code notification} sends.
 */
package jp.fujimado.announcement;
