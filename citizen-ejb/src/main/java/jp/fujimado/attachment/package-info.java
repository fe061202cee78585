/** Files that people hand in (添付): size and type by content at the door, a scan before anybody else opens them. */
package jp.fujimado.attachment;
