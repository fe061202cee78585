/**
 * Starts the whole city on one machine: mail, identity provider and application server. For developers, tests and
 * benchmarks; never part of the EAR and not how production runs.
 */
package jp.fujimado.launcher;
