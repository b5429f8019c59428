/// What a person does in a browser, on the running sample.
@org.jspecify.annotations.NullMarked
package dev.rolecall.browser;
