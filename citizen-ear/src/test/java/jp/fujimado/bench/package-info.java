/**
 * The load profile {@code -Pbench}: one class for each number, all of them rows of one table. To add a number, write a
 * {@link jp.fujimado.bench.Measurement} and name it in {@link jp.fujimado.bench.Bench}.
 */
package jp.fujimado.bench;
