/**
 * Appointments with the city (汎用相談予約): what can be booked where and when is versioned data; a time is held, confirmed,
 * moved and given back here, and how often somebody may come is counted in the database.
 *
 * <p>Glossary: category 相談の種類, place 相談の場所, series 受付の時間割, hold 仮おさえ, limit 回数の上限.
 */
package jp.fujimado.reservation;
