/** Browser tests: they start the whole city beside any other and use it as a person would. */
package jp.fujimado.st;
