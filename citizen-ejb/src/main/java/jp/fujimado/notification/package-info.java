/**
 * Letters to people (メッセージ): always in the inbox, and on their way over other channels through an outbox that
 * commits with the business row and is delivered afterwards, never twice.
 */
package jp.fujimado.notification;
