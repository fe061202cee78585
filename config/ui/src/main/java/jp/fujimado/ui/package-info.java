/**
 * What every page of both portals shares: template data, the one exception handler, page access, security headers and
 * the functions behind the tag library {@code urn:fujimado:ui}. It knows no domain but the six kinds of error.
 */
package jp.fujimado.ui;
