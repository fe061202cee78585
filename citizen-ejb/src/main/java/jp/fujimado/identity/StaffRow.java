package jp.fujimado.identity;

import java.io.Serializable;
import java.util.List;

/**
 * An official in the directory.
 *
 * @param signedIn whether she has signed in with this number yet
 * @param roles what she holds, held or will hold; by department and role
 */
public record StaffRow(
        long id, String staffNumber, String name, String kana, String email, boolean signedIn, List<StaffRoleRow> roles)
        implements Serializable {}
