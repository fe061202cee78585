/** What the city adds to Keycloak itself. A jar for its folder {@code providers}; no part of the EAR. */
package jp.fujimado.keycloak;
