/**
 * Decided benefits and their way to payment. Approving an application whose package names the effect
 * {@code benefit-grant} makes a grant here; the payment office exports each grant exactly once.
 *
 * <p>Words: grant 付与決定, export 支給データの出力, repeat 再出力.
 */
package jp.fujimado.benefit;
