/** What this domain must be told by those above it; found by CDI. */
package jp.fujimado.notification.spi;
