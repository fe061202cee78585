package jp.fujimado.ui;

/**
 * What the page frame says about the person at the screen. Each portal offers one request-scoped bean of this type
 * named {@code currentUser}.
 */
public interface CurrentUser {

    boolean isSignedIn();

    /** Name as the person wrote it, without title; empty when nobody is signed in. */
    String getName();

    /** Number of unread messages; 0 on the staff side. */
    int getUnread();

    /** Name of the person acted for; null while somebody acts for herself, and on the staff side. */
    String getActingFor();

    /** Name of the department (課) the official works in at the moment; empty on the citizen side. */
    String getDepartmentName();

    /** Name of the official's role in that department; empty on the citizen side. */
    String getRoleName();

    /** Whether to offer what needs this permission. It decides what is shown, never what is allowed. */
    boolean can(String permission);
}
