package jp.fujimado.shared.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the permission without which an operation refuses. Which role holds which permission is data:
 * {@code config/city/roles.json}. Every public operation carries it; the build fails otherwise.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresPermission {

    /** Code of the permission, for example {@code application.submit}. */
    @Nonbinding
    String value();
}
