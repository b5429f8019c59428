package dev.rolecall.testkit.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Marks a test of what a service relies on in a store. It runs twice: on the local platform in
/// every build, and on containers in the Maven profile `containers`.
@Tag("stores")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoreContract {}
