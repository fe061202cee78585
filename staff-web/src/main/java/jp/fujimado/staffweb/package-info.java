/** The officials' portal: pages by domain, and here what all pages share (who is at the screen, signing in and out). */
package jp.fujimado.staffweb;
