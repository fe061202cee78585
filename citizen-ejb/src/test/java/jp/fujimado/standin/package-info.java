/**
 * Partners outside the house, played on this machine: they speak the real protocol, remember all that they took, and can
 * be told to misbehave. Used by the tests, the benchmarks and the sample city; never part of the EAR.
 */
package jp.fujimado.standin;
