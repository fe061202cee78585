/** Notices (お知らせ) of the city for everybody. */
package jp.fujimado.announcement;
