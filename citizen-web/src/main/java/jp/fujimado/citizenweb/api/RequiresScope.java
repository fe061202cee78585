package jp.fujimado.citizenweb.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Scope without which a route refuses with 403; a route without this annotation is refused to everybody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresScope {

    /** For routes that are open to everybody; a token that is sent all the same must be a good one. */
    String NONE = "";

    String value();
}
