package dev.rolecall.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/// A flow in the browser, for its [FlowVisitors]: its first parameter is the [Visitor], the second
/// the running [Browsing].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserExtension.class)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(FlowVisitors.class)
@interface BrowserTest {}
