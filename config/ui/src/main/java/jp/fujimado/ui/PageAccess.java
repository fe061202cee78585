package jp.fujimado.ui;

/** Answers the permission question of {@link PageAccessFilter} for the signed-in person. Offered as a CDI bean. */
public interface PageAccess {

    boolean allowed(String permission);
}
