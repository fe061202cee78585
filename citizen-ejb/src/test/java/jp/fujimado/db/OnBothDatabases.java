package jp.fujimado.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that takes an {@link Engine} and runs once on H2 and once on PostgreSQL. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterizedTest(name = "{0}")
@EnumSource(
        value = Engine.class,
        names = {"H2", "POSTGRES"})
@interface OnBothDatabases {}
